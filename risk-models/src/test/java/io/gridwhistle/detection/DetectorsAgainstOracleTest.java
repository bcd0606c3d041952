package io.gridwhistle.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.event.Event;
import io.gridwhistle.rules.RuleBook;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.testing.ClockMode;
import io.gridwhistle.testing.ContractOracle;
import io.gridwhistle.testing.CountyReader;
import io.gridwhistle.testing.ExpectedTransition;
import io.gridwhistle.testing.LocalDetection;
import io.gridwhistle.testing.RandomCounty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The detectors against a slow re-computation of contract §3, on random adversarial counties. */
class DetectorsAgainstOracleTest {
  private static final int COUNTIES = Integer.getInteger("gridwhistle.counties", 1_000);
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());

  /** Longer than a life cycle whose times are put off again and again, some more than a year. */
  private static final long LATENESS = Duration.ofDays(100_000).toMillis();

  private static final Comparator<Event> IN_ORDER =
      Comparator.comparingLong(Event::time).thenComparingLong(Event::arrival);

  @Test
  void transitions_inOrder_areThoseOfTheOracle() {
    for (int i = 0; i < COUNTIES; i++) {
      for (ClockMode clock : ClockMode.values()) {
        RandomCounty county = RandomCounty.of(SEED + i);
        LocalDetection detection = inOrder(county, clock, i % 2 == 0 ? 0 : LATENESS);
        assertThat(numbered(detection.alerts()))
            .as("%s %s", county, clock)
            .isEqualTo(oracle(county, clock));
      }
    }
  }

  @Test
  void alerts_anyOrder_endAsInOrder() {
    for (int i = 0; i < COUNTIES; i++) {
      RandomCounty county = RandomCounty.of(SEED + i);
      LocalDetection ordered = inOrder(county, ClockMode.CALENDAR, 0);
      LocalDetection shuffled = shuffled(county, new Random(SEED + i));
      assertThat(standing(shuffled.newest().values()))
          .as("%s", county)
          .containsExactlyInAnyOrderElementsOf(standing(ordered.newest().values()));
    }
  }

  @Test
  void alerts_anyOrder_beginWithTheirOpening() {
    for (int i = 0; i < COUNTIES; i++) {
      RandomCounty county = RandomCounty.of(SEED + i);
      assertThat(shuffled(county, new Random(SEED + i)).alerts())
          .as("%s", county)
          .filteredOn(alert -> alert.revision() == 1)
          .allMatch(alert -> alert.transition() == Transition.OPENED);
    }
  }

  private static LocalDetection inOrder(RandomCounty county, ClockMode clock, long lateness) {
    CountyReader reader = new CountyReader(county.registry());
    LocalDetection detection = new LocalDetection(reader.registry(), rules(clock), lateness);
    List<Event> events = new ArrayList<>(reader.events(county.lines()));
    events.sort(IN_ORDER);
    feed(detection, events, county.until().toEpochMilli());
    return detection;
  }

  private static LocalDetection shuffled(RandomCounty county, Random random) {
    CountyReader reader = new CountyReader(county.registry());
    LocalDetection detection =
        new LocalDetection(reader.registry(), rules(ClockMode.CALENDAR), LATENESS);
    List<Event> events = new ArrayList<>(reader.events(county.lines()));
    Collections.shuffle(events, random);
    feed(detection, events, county.until().toEpochMilli());
    return detection;
  }

  private static void feed(LocalDetection detection, List<Event> events, long until) {
    for (Event event : events) {
      if (event.time() <= until) {
        detection.accept(event);
      }
    }
    detection.advance(until);
  }

  private static RuleBook rules(ClockMode clock) {
    ObjectNode overdue = RuleReader.defaults().get("overdue-handling");
    ((ObjectNode) overdue.get("parameters"))
        .put("clock", clock == ClockMode.WORKING ? "working" : "calendar");
    return RuleBook.of(List.of(overdue));
  }

  private static List<String> oracle(RandomCounty county, ClockMode clock) {
    JsonNode registry = county.registry();
    return ContractOracle.transitions(registry, county.lines(), county.until(), clock).stream()
        .map(DetectorsAgainstOracleTest::line)
        .toList();
  }

  private static String line(ExpectedTransition expected) {
    return expected.at()
        + " "
        + expected.alertId()
        + " "
        + expected.revision()
        + " "
        + expected.transition()
        + " "
        + expected.rule()
        + " "
        + expected.key()
        + " "
        + expected.severity();
  }

  /** The transitions in their order, numbered without updates as the oracle does. */
  private static List<String> numbered(List<Alert> alerts) {
    Map<String, Integer> revisions = new HashMap<>();
    return alerts.stream()
        .filter(alert -> alert.transition() != Transition.UPDATED)
        .map(
            alert ->
                alert.numbered(revisions.merge(alert.alertId(), 1, Integer::sum), alert.handling()))
        .sorted(
            Comparator.comparingLong(Alert::at)
                .thenComparing(Alert::alertId)
                .thenComparingInt(Alert::revision))
        .map(
            alert ->
                Instant.ofEpochMilli(alert.at()).toEpochMilli()
                    + " "
                    + alert.alertId()
                    + " "
                    + alert.revision()
                    + " "
                    + alert.transition().wire()
                    + " "
                    + alert.rule()
                    + " "
                    + alert.key()
                    + " "
                    + alert.severity().wire())
        .toList();
  }

  /** How each alert that stands has ended. */
  private static List<String> standing(Iterable<Alert> newest) {
    List<String> standing = new ArrayList<>();
    for (Alert alert : newest) {
      if (alert.status() != Status.WITHDRAWN) {
        standing.add(
            "%s %s %s %s %s %s %s"
                .formatted(
                    alert.key(),
                    alert.openedAt(),
                    alert.severity(),
                    alert.highestSeverity(),
                    alert.status(),
                    alert.resolvedAt(),
                    alert.evidence()));
      }
    }
    return standing;
  }
}
