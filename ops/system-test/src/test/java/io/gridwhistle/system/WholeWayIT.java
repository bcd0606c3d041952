package io.gridwhistle.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.system.SharedPlatform.Running;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an event over HTTP to a warning that is pushed, found and answered; also amid failures. */
@Order(2)
@ExtendWith(SharedPlatform.class)
class WholeWayIT {
  private static final String GRID = "W-one";
  private static final String KEY = "party:p-one";
  private static final String SPARE_GRID = "W-spare";
  private static final double YELLOW_ALONE = 15;

  @BeforeAll
  static void load(Running running) throws Exception {
    List<String> grids = new ArrayList<>(Traffic.grids());
    grids.addAll(List.of(GRID, SPARE_GRID));
    running.platform().load(County.of(grids, Instant.now()));
  }

  @Test
  void disputes_ofOneParty_areWarnedOfAndTheWarningIsAnswered(Running running) throws Exception {
    Api operator = running.platform().operator();
    disputes(running, GRID, "p-one");

    Waiting.until("the push", () -> running.pushed().has(KEY, Revisions::isYellow));
    Waiting.until("the search", () -> found(operator).path("severity").asText().equals("yellow"));
    String alertId = found(operator).path("alertId").asText();
    Waiting.untilAsserted(() -> assertGrid(operator.get("/v1/grids/" + GRID), alertId));

    acknowledge(running.platform(), alertId);
    Waiting.until("the push", () -> running.pushed().has(KEY, Revisions::isAcknowledged));
    Waiting.untilAsserted(
        () -> {
          assertThat(found(operator).path("handling").path("state").asText())
              .isEqualTo("acknowledged");
          assertThat(history(operator, alertId)).containsExactly(1, 2);
        });
  }

  @Test
  void workerThatStandsBy_rehearsesWhatItIsThereFor(Running running) {
    Path log = running.platform().data().resolve("logs").resolve("taskmanager-2.log");
    Waiting.until("the rehearsal", () -> Files.readString(log).contains(" Rehearsed in "));
  }

  @Test
  void serversFail_whileEventsComeIn_nothingIsLostAndNothingIsToldTwice(Running running)
      throws Exception {
    Traffic traffic = new Traffic(running.platform());
    traffic.rounds(1, 2);
    killWorkerAmid(running, traffic);
    stopIndexAmid(running, traffic);
    traffic.rounds(7, Traffic.ROUNDS);

    Waiting.untilAsserted(() -> assertAllRed(running));
    assertThat(idsOnLog(running.platform(), traffic.accepted()))
        .containsExactlyInAnyOrderElementsOf(traffic.accepted());
    Waiting.untilAsserted(() -> running.agreement().check());
  }

  private static void killWorkerAmid(Running running, Traffic traffic) throws Exception {
    CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> traffic.rounds(3, 4));
    running.platform().kill("taskmanager-1");
    long killed = System.nanoTime();
    sending.join();
    disputes(running, SPARE_GRID, "p-spare");
    Waiting.until("warnings", () -> running.pushed().has("party:p-spare", Revisions::isYellow));
    Measured.print("recovery-first-alert-s", Duration.ofNanos(System.nanoTime() - killed));
  }

  /** First it hangs, which must hold up no warning; then it dies, and is started again. */
  private static void stopIndexAmid(Running running, Traffic traffic) throws Exception {
    running.platform().freeze("elasticsearch");
    traffic.rounds(5, 6);
    Waiting.until("warnings without the index", () -> allAre(running, Revisions::isOrange));
    running.platform().kill("elasticsearch");
  }

  private static void disputes(Running running, String grid, String party) throws Exception {
    List<String> events = new ArrayList<>();
    for (int count = 0; count < 3; count++) {
      events.add(Events.dispute(grid, party, Instant.now()));
    }
    running.platform().send(events);
  }

  private static JsonNode found(Api operator) throws IOException, InterruptedException {
    Collection<JsonNode> found =
        operator.alerts("&grid=" + GRID + "&q=" + Api.encoded(KEY)).values();
    assertThat(found).hasSize(1);
    return found.iterator().next();
  }

  private static void assertGrid(JsonNode grid, String alertId) {
    JsonNode live = grid.path("live");
    assertThat(live.path("riskIndex").asDouble()).isCloseTo(YELLOW_ALONE, within(1e-9));
    assertThat(live.path("parts").path(0).path("alertId").asText()).isEqualTo(alertId);
    assertThat(live.path("openAlerts").path("yellow").asInt()).isEqualTo(1);
    assertThat(live.path("openIncidents").path("byStage").path("accept").asInt()).isEqualTo(3);
  }

  private static void acknowledge(Platform platform, String alertId) throws Exception {
    new Api(platform.ingest(), platform.token("operator"))
        .post(
            "/v1/alerts/" + alertId + "/actions",
            "{\"action\":\"acknowledge\",\"note\":\"On it\"}");
  }

  private static List<Integer> history(Api operator, String alertId) throws Exception {
    List<Integer> revisions = new ArrayList<>();
    operator
        .get("/v1/alerts/" + alertId + "/history")
        .path("revisions")
        .forEach(said -> revisions.add(said.path("revision").asInt()));
    return revisions.stream().sorted().toList();
  }

  private static boolean allAre(Running running, Predicate<JsonNode> severity) {
    return Traffic.parties().stream()
        .allMatch(party -> running.pushed().has("party:" + party, severity));
  }

  private static void assertAllRed(Running running) throws Exception {
    Map<String, JsonNode> disputes = new HashMap<>();
    for (JsonNode alert : running.agreement().newestOnLog().values()) {
      if (alert.path("rule").asText().equals("repeated-dispute") && !Revisions.isWithdrawn(alert)) {
        disputes.put(alert.path("key").asText(), alert);
      }
    }
    Traffic.parties().forEach(who -> assertRed(disputes.get("party:" + who), Traffic.ROUNDS));
    Traffic.grids().forEach(grid -> assertRed(disputes.get("grid:" + grid), Traffic.PER_GRID));
  }

  private static void assertRed(JsonNode alert, int count) {
    assertThat(alert).isNotNull();
    assertThat(alert.path("severity").asText()).isEqualTo("red");
    assertThat(alert.path("measure").path("count").asInt()).isEqualTo(count);
  }

  private static List<String> idsOnLog(Platform platform, Collection<String> among)
      throws IOException {
    return platform.log().read(Topics.EVENTS).stream()
        .map(event -> event.path("id").asText())
        .filter(among::contains)
        .toList();
  }
}
