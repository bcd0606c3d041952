package io.gridwhistle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.testing.ClockMode;
import io.gridwhistle.testing.ContractOracle;
import io.gridwhistle.testing.ExpectedTransition;
import io.gridwhistle.testing.RandomCounty;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detection job over files, against the slow re-computation of contract §3. */
class ReplayIT {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());
  private static final int COUNTIES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void replay_randomCounties_givesTheOraclesTransitionsHoweverItRuns() throws Exception {
    for (int i = 0; i < COUNTIES; i++) {
      RandomCounty county = RandomCounty.of(SEED + i);
      Path events = write(county);
      Output streamed = replay(county, events, 1, false);
      assertThat(streamed.transitions()).as("%s", county).isEqualTo(oracle(county));
      assertThat(replay(county, events, 4, false)).as("%s, four tasks", county).isEqualTo(streamed);
      assertThat(replay(county, events, 4, true)).as("%s, bounded", county).isEqualTo(streamed);
    }
  }

  @Test
  void replay_noEventsButGrids_watchesEveryGridUpToTheEnd() throws Exception {
    RandomCounty county = RandomCounty.of(SEED);
    write(county);
    Path none = Files.createFile(folder.resolve("none.ndjson"));
    Output output = replay(county, none, 2, false);
    List<ExpectedTransition> expected =
        ContractOracle.transitions(
            county.registry(), List.of(), county.until(), ClockMode.CALENDAR);
    assertThat(output.transitions()).as("%s", county).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void replay_badLines_areCountedAndSetAsideWithTheirReason() throws Exception {
    RandomCounty county = RandomCounty.of(SEED);
    List<String> lines = new ArrayList<>(county.lines());
    lines.add(0, "no json");
    lines.add(3, "");
    lines.add(5, "{\"id\":\"x\"}");
    Path events = folder.resolve("bad.ndjson");
    Files.write(events, lines);
    Path rejects = folder.resolve("rejects.ndjson");
    write(county);
    ReplaySummary summary = new Replay(options(county, events, rejects, 2, false)).run();
    assertThat(summary.rejected()).isEqualTo(Map.of("malformed-json", 1L, "missing", 1L));
    assertThat(summary.read())
        .isEqualTo(summary.accepted() + summary.duplicate() + 2)
        .isEqualTo(lines.size() - 1);
    List<JsonNode> rejected = read(rejects);
    assertThat(rejected.get(0).path("index").asInt()).isZero();
    assertThat(rejected.get(1).path("index").asInt()).isEqualTo(5);
    assertThat(rejected.get(1).path("pointer").asText()).isEqualTo("/specversion");
  }

  /** What a replay wrote: the bytes of transitions and states. */
  private record Output(String alerts, String states) {
    List<ExpectedTransition> transitions() {
      Map<String, Integer> revisions = new HashMap<>();
      return alerts
          .lines()
          .map(ReplayIT::parse)
          .filter(line -> !line.path("transition").asText().equals("updated"))
          .map(line -> transition(line, revisions))
          .toList();
    }

    private static ExpectedTransition transition(JsonNode line, Map<String, Integer> revisions) {
      String alertId = line.path("alertId").asText();
      return new ExpectedTransition(
          alertId,
          revisions.merge(alertId, 1, Integer::sum),
          line.path("transition").asText(),
          line.path("rule").asText(),
          line.path("key").asText(),
          line.path("severity").asText(),
          Instant.parse(line.path("at").asText()).toEpochMilli());
    }
  }

  private Output replay(RandomCounty county, Path events, int parallelism, boolean bounded)
      throws Exception {
    ReplayOptions options = options(county, events, null, parallelism, bounded);
    new Replay(options).run();
    return new Output(
        Files.readString(folder.resolve("alerts.ndjson")),
        Files.readString(folder.resolve("states.ndjson")));
  }

  private ReplayOptions options(
      RandomCounty county, Path events, Path rejects, int parallelism, boolean bounded) {
    return new ReplayOptions(
        folder.resolve("registry.geojson"),
        events,
        List.of(),
        county.until().toEpochMilli(),
        folder.resolve("alerts.ndjson"),
        folder.resolve("states.ndjson"),
        rejects,
        parallelism,
        bounded,
        new byte[] {1});
  }

  private Path write(RandomCounty county) throws IOException {
    Files.writeString(folder.resolve("registry.geojson"), county.registry().toString());
    Path events = folder.resolve("events.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(events))) {
      for (String line : county.lines()) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return events;
  }

  private static List<ExpectedTransition> oracle(RandomCounty county) {
    return ContractOracle.transitions(
        county.registry(), county.lines(), county.until(), ClockMode.CALENDAR);
  }

  private static List<JsonNode> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(ReplayIT::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new AssertionError(line, broken);
    }
  }
}
