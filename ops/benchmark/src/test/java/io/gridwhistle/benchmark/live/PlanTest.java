package io.gridwhistle.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.replay.Replay;
import io.gridwhistle.replay.ReplayOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long START = Instant.parse("2026-03-01T08:00:00Z").toEpochMilli();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_000})
  void foretell_isWhatDetectionFinds(int rate) throws Exception {
    Schedule schedule = new Schedule(rate, START, 0);
    Plan plan = new Plan(schedule);
    int events = schedule.events(9);

    List<Warning> found = replay(plan, events, schedule.millis(events) - 1);

    Set<Warning> foretold = plan.foretell(events).from(0);
    assertThat(found).doesNotHaveDuplicates().hasSize(foretold.size());
    assertThat(without(foretold, found)).as("foretold, not found").isEmpty();
  }

  @Test
  void event_oneInTwenty_completesAnAlert() {
    Schedule schedule = new Schedule(1_000, START, 0);
    Plan plan = new Plan(schedule);
    Foretold before = plan.foretell(schedule.events(10));
    Foretold after = plan.foretell(schedule.events(14));

    long brought = after.from(0).stream().filter(after::isByEvent).count();
    long broughtBefore = before.from(0).stream().filter(before::isByEvent).count();
    assertThat(brought - broughtBefore).isBetween(200L, 260L);
  }

  @Test
  void foretell_whileTheRateGrew_isWhatDetectionFindsAfterwards() throws Exception {
    Schedule schedule = new Schedule(1_000, START, 4);
    Plan plan = new Plan(schedule);
    int events = schedule.rampEvents() + schedule.events(9);
    long judged = schedule.millis(schedule.rampEvents()) + 5_000;

    List<Warning> found = replay(plan, events, schedule.millis(events) - 1);

    assertThat(found.stream().filter(warning -> warning.at() >= judged))
        .containsExactlyInAnyOrderElementsOf(plan.foretell(events).from(judged));
  }

  private static Set<Warning> without(Set<Warning> some, List<Warning> others) {
    Set<Warning> left = new HashSet<>(some);
    others.forEach(left::remove);
    return left;
  }

  private List<Warning> replay(Plan plan, int events, long until) throws Exception {
    Path registry = Files.writeString(folder.resolve("registry.json"), plan.registry());
    List<String> lines = IntStream.range(0, events).mapToObj(plan::event).toList();
    Path file = Files.write(folder.resolve("events.ndjson"), lines);
    Path out = folder.resolve("alerts.ndjson");
    byte[] key = "a key for pseudonyms of the test".getBytes(StandardCharsets.UTF_8);
    new Replay(new ReplayOptions(registry, file, List.of(), until, out, null, null, 1, false, key))
        .run();
    return warnings(out);
  }

  private static List<Warning> warnings(Path file) throws IOException {
    List<Warning> warnings = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode alert = JSON.readTree(line);
      warnings.add(Alerts.warning(alert));
    }
    return warnings;
  }
}
