package io.gridwhistle.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.testing.CountyReader;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulatedCountyTest {
  private static final SimulationSettings SETTINGS = SimulationSettings.of(150, 12, 42);
  private static final List<String> LINES = SimulatedLines.all(SETTINGS);

  @Test
  void events_sameSettings_sameBytes() {
    assertThat(SimulatedLines.all(SimulationSettings.of(150, 12, 42))).isEqualTo(LINES);
    assertThat(new SimulatedCounty(SETTINGS).registryJson())
        .isEqualTo(new SimulatedCounty(SimulationSettings.of(150, 12, 42)).registryJson());
  }

  @Test
  void events_otherSeed_otherCounty() {
    List<String> other = SimulatedLines.all(SimulationSettings.of(150, 12, 43));

    assertThat(other).doesNotContainAnyElementsOf(LINES.subList(0, 100));
  }

  @Test
  void events_moreMonths_beginWithTheSameOnes() {
    List<String> month = SimulatedLines.all(SimulationSettings.of(15, 30, 5));
    List<String> longer = SimulatedLines.all(SimulationSettings.of(15, 60, 5));

    assertThat(longer.subList(0, month.size())).isEqualTo(month);
    assertThat(longer.size()).isGreaterThan(month.size() * 3 / 2);
  }

  @Test
  void events_all_areAcceptedByTheReaderOfEvents() {
    JsonNode registry = SimulatedLines.tree(new SimulatedCounty(SETTINGS).registryJson());

    assertThat(new CountyReader(registry).events(LINES)).hasSizeGreaterThan(15_000);
  }

  @Test
  void events_all_areInTimeOrderWithinTheHistory() {
    long last = SETTINGS.from();
    Iterator<SimulatedEvent> events = new SimulatedCounty(SETTINGS).events();
    while (events.hasNext()) {
      SimulatedEvent event = events.next();
      String time = SimulatedLines.tree(event.json()).path("time").asText();
      assertThat(OffsetDateTime.parse(time).toInstant().toEpochMilli()).isEqualTo(event.time());
      assertThat(event.time()).isBetween(last, SETTINGS.end() - 1);
      last = event.time();
    }
  }

  @Test
  void events_sameIdentity_onlyAsAnExactRepeatRightBehind() {
    Set<String> identities = new HashSet<>();
    int repeats = 0;
    for (int i = 0; i < LINES.size(); i++) {
      JsonNode event = SimulatedLines.tree(LINES.get(i));
      if (!identities.add(event.path("source").asText() + " " + event.path("id").asText())) {
        assertThat(LINES.get(i)).isEqualTo(LINES.get(i - 1));
        repeats++;
      }
    }
    assertThat(repeats * 1000.0 / LINES.size()).isCloseTo(3, within(1.5));
  }

  @Test
  void events_kinds_allOfTheContract() {
    List<String> lines = SimulatedLines.all(SimulationSettings.of(400, 16, 3));
    Map<String, Long> kinds =
        lines.stream()
            .map(line -> SimulatedLines.tree(line).path("type").asText())
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));

    assertThat(kinds)
        .hasSize(20)
        .containsKeys("mode.changed", "incident.merged", "whistle.answered");
  }

  @Test
  void reports_duplicatesAndReturns_haveTheSharesOfTheField() {
    Map<String, String> ends = new HashMap<>();
    SimulatedLines.trees(LINES, "incident.reported")
        .forEach(e -> ends.putIfAbsent(e.path("subject").asText(), ""));
    SimulatedLines.trees(LINES, "incident.merged")
        .forEach(e -> ends.put(e.path("subject").asText(), "duplicate"));
    SimulatedLines.trees(LINES, "incident.returned")
        .forEach(e -> ends.put(e.path("subject").asText(), e.path("data").path("reason").asText()));

    assertThat(share(ends, Set.of("duplicate"))).isCloseTo(8.6, within(2.0));
    assertThat(share(ends, Set.of("unclear", "missing-elements"))).isCloseTo(12, within(2.5));
  }

  @Test
  void reports_atNight_areFew() {
    List<JsonNode> reports = SimulatedLines.trees(LINES, "incident.reported");
    long night =
        reports.stream()
            .filter(e -> OffsetDateTime.parse(e.path("time").asText()).getHour() < 6)
            .count();

    assertThat(night * 1.0 / reports.size()).isLessThan(0.1);
  }

  private static double share(Map<String, String> ends, Set<String> reasons) {
    return 100.0 * ends.values().stream().filter(reasons::contains).count() / ends.size();
  }
}
