package io.gridwhistle.cluster.gridstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskIndex;
import io.gridwhistle.risk.RiskPart;
import io.gridwhistle.store.GridStore;
import io.gridwhistle.store.Publisher;
import io.gridwhistle.store.TestMembers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What three members compute together equals a slow computation over all states in one place. */
class MembersComputeTest {
  private static final long AT = RandomStates.AT;
  private static final long SEED = System.nanoTime();
  private static final TestMembers MEMBERS =
      new TestMembers(config -> NodeFactory.register(config.getSerializationConfig()));
  private static List<GridState> all;
  private static IMap<String, GridState> map;

  @BeforeAll
  static void publish() {
    int one = FreePort.any();
    int two = FreePort.any();
    int three = FreePort.any();
    HazelcastInstance member = MEMBERS.start(one, two, three);
    MEMBERS.start(two, one, three);
    MEMBERS.start(three, one, two);
    assertThat(member.getCluster().getMembers()).hasSize(3);
    all = new RandomStates(SEED).states(2_000);
    new Publisher(member).publish(all).toCompletableFuture().join();
    map = GridStore.map(member);
  }

  @AfterAll
  static void end() {
    MEMBERS.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "T0", "T3", "V11", "nowhere"})
  void tally_ofDivision_equalsSlowSums(String division) {
    Map<String, Tally> tallies = map.aggregate(new TallyGrids(division, AT, Weights.STANDING));
    Tally whole = new Tally();
    tallies.values().forEach(whole::add);
    assertSame(whole, all.stream().filter(state -> above(state).contains(division)).toList());
    tallies.forEach((child, tally) -> assertSame(tally, childStates(division, child)));
  }

  private static List<GridState> childStates(String division, String child) {
    Predicate<GridState> inChild =
        state -> {
          List<String> above = above(state);
          return child.equals(division)
              ? above.indexOf(division) == 0
              : above.contains(child) && above.indexOf(child) + 1 == above.indexOf(division);
        };
    return all.stream().filter(inChild).toList();
  }

  private static List<String> above(GridState state) {
    return Stream.of(state.scope().village(), state.scope().town(), state.scope().county())
        .filter(code -> code != null)
        .toList();
  }

  private static void assertSame(Tally tally, List<GridState> states) {
    String seed = "seed " + SEED;
    assertThat(tally.grids).as(seed).isEqualTo(states.size());
    for (Severity level : Severity.values()) {
      assertThat(tally.byLevel[level.ordinal()])
          .as(seed)
          .isEqualTo((int) states.stream().filter(s -> level(s) == level).count());
    }
    Set<String> open =
        states.stream()
            .flatMap(state -> state.parts().stream())
            .filter(part -> part.resolvedAt() == null && !part.discounted())
            .map(RiskPart::alertId)
            .collect(Collectors.toSet());
    assertThat(tally.openAlerts.keySet()).as(seed).isEqualTo(open);
    assertThat(tally.incidentsByStage)
        .as(seed)
        .isEqualTo(
            states.stream()
                .flatMap(state -> state.incidents().stream())
                .collect(
                    Collectors.groupingBy(OpenIncident::stage, Collectors.summingInt(i -> 1))));
    assertPatrols(tally, states, seed);
    assertThat(tally.indexSum)
        .as(seed)
        .isCloseTo(states.stream().mapToDouble(s -> index(s)).sum(), within(1e-6));
    assertThat(tally.indexMax)
        .as(seed)
        .isEqualTo(states.stream().mapToDouble(s -> index(s)).max().orElse(0));
  }

  private static void assertPatrols(Tally tally, List<GridState> states, String seed) {
    List<GridState> watched =
        states.stream().filter(s -> s.patrolInterval() > 0 && s.activeFrom() <= AT).toList();
    assertThat(tally.watched).as(seed).isEqualTo(watched.size());
    long covered =
        watched.stream()
            .filter(s -> Math.max(s.lastPatrol(), s.activeFrom()) + s.patrolInterval() > AT)
            .count();
    assertThat(tally.covered).as(seed).isEqualTo((int) covered);
  }

  private static double index(GridState state) {
    return RiskIndex.at(state.parts(), AT);
  }

  private static Severity level(GridState state) {
    return RiskIndex.level(index(state));
  }

  static Stream<String> orders() {
    return Order.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void rank_pageByPage_equalsSlowSort(String name) {
    GridQuery query = query(Set.of("T1"), Set.of());
    Order order = Order.ofName(name);
    boolean descending = Order.isDescending(name);
    Comparator<Mark> slow = (one, other) -> one.compare(other, order, descending);
    List<String> expected =
        all.stream()
            .filter(state -> "T1".equals(state.scope().town()))
            .map(state -> mark(query, order, state))
            .sorted(slow)
            .map(Mark::grid)
            .toList();
    List<String> seen = new ArrayList<>();
    Mark after = null;
    while (seen.size() < expected.size()) {
      RankGrids.Ranking ranking = map.aggregate(new RankGrids(query, name, after, 70));
      assertThat(ranking.total()).isEqualTo(expected.size());
      ranking.page().forEach(state -> seen.add(state.grid()));
      after = mark(query, order, ranking.page().get(ranking.page().size() - 1));
    }
    assertThat(seen).as("seed %d", SEED).isEqualTo(expected);
  }

  private static Mark mark(GridQuery query, Order order, GridState state) {
    return new Mark(order.valueOf(query.figures(state)), state.grid());
  }

  private static GridQuery query(Set<String> within, Set<String> levels) {
    return new GridQuery(AT, Weights.STANDING, within, levels, Set.of(), "");
  }

  @Test
  void rank_byLevel_countsThatLevelOnly() {
    RankGrids.Ranking ranking =
        map.aggregate(new RankGrids(query(Set.of(), Set.of("red")), "-riskIndex", null, 10_000));
    assertThat(ranking.total())
        .as("seed %d", SEED)
        .isEqualTo((int) all.stream().filter(s -> level(s) == Severity.RED).count());
    assertThat(ranking.byLevel()[Severity.RED.ordinal()]).isEqualTo(ranking.total());
  }

  @Test
  void weights_sameAsStanding_giveTheSameIndex() {
    Weights same =
        Weights.STANDING
            .with(Severity.BLUE, 0.05)
            .with(Severity.YELLOW, 0.15)
            .with(Severity.ORANGE, 0.35)
            .with(Severity.RED, 0.6);
    for (GridState state : all) {
      assertThat(same.index(state.parts(), AT)).isCloseTo(index(state), within(1e-9));
    }
  }
}
