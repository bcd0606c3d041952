package io.gridwhistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random counties are the same from the same seed, and really contain what they promise. */
class RandomCountyTest {
  private static final int SEEDS = 150;

  @Test
  void sameSeed_givesTheSameBytes() {
    RandomCounty one = RandomCounty.of(7);
    RandomCounty other = RandomCounty.of(7);

    assertThat(other.lines()).isEqualTo(one.lines()).isNotEqualTo(RandomCounty.of(8).lines());
    assertThat(other.registry()).isEqualTo(one.registry());
    assertThat(other.until()).isEqualTo(one.until());
    assertThat(one).hasToString("RandomCounty[seed=7, size=" + CountySize.SMALL + "]");
  }

  @Test
  void counties_seeEveryTransitionOfEveryRule() {
    Set<String> seen = new TreeSet<>();
    counties().flatMap(county -> said(county, ClockMode.CALENDAR)).forEach(t -> seen.add(name(t)));

    for (String rule : List.of("repeated-dispute", "overdue-handling", "coverage-gap")) {
      assertThat(seen).contains(rule + " opened yellow", rule + " raised orange");
      assertThat(seen).contains(rule + " raised red", rule + " lowered yellow");
      assertThat(seen).contains(rule + " resolved yellow", rule + " reopened yellow");
    }
  }

  @Test
  void workingClock_givesOtherTransitions() {
    RandomCounty county = RandomCounty.of(3);

    assertThat(said(county, ClockMode.WORKING)).isNotEmpty();
    assertThat(said(county, ClockMode.WORKING).toList())
        .isNotEqualTo(said(county, ClockMode.CALENDAR).toList());
  }

  @Test
  void lines_holdTiesRepeatsAndDisorder() {
    Set<String> seen = new HashSet<>();
    counties().forEach(county -> seen.addAll(traits(county)));

    assertThat(seen).contains("tie", "repeat", "other copy", "disorder", "unreported");
  }

  @Test
  void firstGrid_isNamedByNoEvent() {
    assertThat(counties().flatMap(county -> county.lines().stream()))
        .filteredOn(line -> !line.contains("mode.changed"))
        .noneMatch(line -> line.contains("\"grid\":\"格0\""));
  }

  @Test
  void positions_keepAwayFromEveryTolerance() {
    counties().forEach(RandomCountyTest::assertClearOfTolerances);
  }

  private static Stream<RandomCounty> counties() {
    return LongStream.range(0, SEEDS).mapToObj(RandomCounty::of);
  }

  private static Stream<ExpectedTransition> said(RandomCounty county, ClockMode clock) {
    return ContractOracle.transitions(county.registry(), county.lines(), county.until(), clock)
        .stream();
  }

  private static String name(ExpectedTransition transition) {
    boolean again = transition.transition().equals("opened") && transition.revision() > 1;
    String verb = again ? "reopened" : transition.transition();
    return transition.rule() + " " + verb + " " + transition.severity();
  }

  private static Set<String> traits(RandomCounty county) {
    Set<String> traits = new HashSet<>();
    Map<String, JsonNode> events = new HashMap<>();
    Set<Long> times = new HashSet<>();
    long newest = Long.MIN_VALUE;
    for (String line : county.lines()) {
      JsonNode event = Tape.parse(line);
      long time = Tape.millis(event.path("time").asText());
      JsonNode first = events.putIfAbsent(event.path("source") + " " + event.path("id"), event);
      traits.add(first == null ? "new" : first.equals(event) ? "repeat" : "other copy");
      traits.add(time < newest ? "disorder" : "order");
      traits.add(times.add(time) || first != null ? "alone" : "tie");
      newest = Math.max(newest, time);
    }
    traits.add(unreported(county.lines()) ? "unreported" : "reported");
    return traits;
  }

  private static boolean unreported(List<String> lines) {
    Set<String> named = new HashSet<>();
    Set<String> reported = new HashSet<>();
    for (TapeEvent event : Tape.read(lines)) {
      Set<String> into = event.is("incident.reported") ? reported : named;
      into.add(event.text("incidentId"));
    }
    named.remove("");
    return !reported.containsAll(named);
  }

  private static void assertClearOfTolerances(RandomCounty county) {
    Map<String, GridArea> areas = new HashMap<>();
    for (JsonNode feature : county.registry().path("features")) {
      String grid = feature.path("properties").path("grid").asText();
      areas.put(grid, GridArea.of(feature.path("geometry")));
    }
    for (String line : county.lines()) {
      JsonNode data = Tape.parse(line).path("data");
      GridArea area = areas.get(data.path("grid").asText());
      double tolerance = Math.max(50, data.path("accuracy").asDouble(0));
      Stream.concat(Stream.of(data), data.path("points").valueStream())
          .filter(position -> position.has("lon"))
          .forEach(position -> assertClear(area, position, tolerance, county));
    }
  }

  private static void assertClear(
      GridArea area, JsonNode position, double tolerance, RandomCounty county) {
    double lon = position.path("lon").asDouble();
    double lat = position.path("lat").asDouble();
    double ratio = area.metresToEdge(lon, lat) / tolerance;

    assertThat(Math.abs(ratio - 1)).as("%s %s", county, position).isGreaterThan(0.03);
  }
}
