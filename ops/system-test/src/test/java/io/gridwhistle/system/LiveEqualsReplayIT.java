package io.gridwhistle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.system.SharedPlatform.Running;
import io.gridwhistle.testing.CountySize;
import io.gridwhistle.testing.RandomCounty;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same events in the running system and in a replay end in the same alerts. The county ties
 * events at one instant, repeats them and hits thresholds to the millisecond.
 */
@Order(1)
@ExtendWith(SharedPlatform.class)
class LiveEqualsReplayIT {
  private static final CountySize SIZE = new CountySize(12, 60, 150, 12, 20);
  private static final long SEED = Long.getLong("gridwhistle.seed", 7);

  @TempDir Path folder;

  @Test
  void events_sentInOrderOfTime_endInTheAlertsOfTheirReplay(Running running) throws Exception {
    RandomCounty county = RandomCounty.of(SEED, SIZE);
    List<JsonNode> events = inOrderOfTime(county);
    // Of today: what lies behind the clock by more than the retention would not count.
    Duration span = Duration.between(time(events.get(events.size() - 1)), Instant.now());
    TimeShift shift = new TimeShift(span.minus(Duration.ofHours(2)));
    List<String> lines = events.stream().map(event -> shift.apply(event).toString()).toList();
    String registry = shift.apply(county.registry()).toString();
    Instant newest = time(events.get(events.size() - 1));
    Map<String, String> replayed = replay(registry, lines);
    assertThat(replayed).as("alerts of the replay, seed %d", SEED).hasSizeGreaterThan(20);

    running.platform().load(registry);
    running.platform().send(lines);

    Waiting.untilAsserted(
        () ->
            assertThat(standings(running.platform().log().read(Topics.ALERTS), newest))
                .as("live alerts, seed %d", SEED)
                .isEqualTo(replayed));
    Waiting.untilAsserted(() -> running.agreement().check());
  }

  private static List<JsonNode> inOrderOfTime(RandomCounty county) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : county.lines()) {
      events.add(Api.JSON.readTree(line));
    }
    events.sort(Comparator.comparing(LiveEqualsReplayIT::time));
    return events;
  }

  private static Instant time(JsonNode event) {
    return OffsetDateTime.parse(event.path("time").asText()).toInstant();
  }

  private Map<String, String> replay(String registry, List<String> lines) throws Exception {
    Path grids = Files.writeString(folder.resolve("registry.geojson"), registry);
    Path events = Files.write(folder.resolve("events.ndjson"), lines);
    Path out = folder.resolve("alerts.ndjson");
    CommandLine.run(
            "replay",
            "--registry",
            grids.toString(),
            "--events",
            events.toString(),
            "--out",
            out.toString())
        .succeeded();
    List<JsonNode> transitions = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      transitions.add(Api.JSON.readTree(line));
    }
    return standings(transitions, Instant.MAX);
  }

  /** How each alert stood at an instant, those apart that late evidence took back. */
  private static Map<String, String> standings(List<JsonNode> transitions, Instant until) {
    List<JsonNode> inOrder = new ArrayList<>(transitions);
    inOrder.sort(Comparator.comparingInt(said -> said.path("revision").asInt()));
    Map<String, String> standings = new TreeMap<>();
    for (JsonNode said : inOrder) {
      String alertId = said.path("alertId").asText();
      if (Revisions.isWithdrawn(said)) {
        standings.remove(alertId);
      } else if (!Instant.parse(said.path("at").asText()).isAfter(until)) {
        standings.put(alertId, Revisions.standing(said));
      }
    }
    return standings;
  }
}
