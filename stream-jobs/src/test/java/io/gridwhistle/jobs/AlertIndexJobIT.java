package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.embedded.ElasticsearchServer;
import io.gridwhistle.fixture.Alerts;
import io.gridwhistle.fixture.FlinkFixture;
import io.gridwhistle.fixture.LogFixture;
import io.gridwhistle.fixture.Settings;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.wire.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert-index job between a real log and a real Elasticsearch. */
class AlertIndexJobIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Job JOB = new Job(AlertIndexJob.NAME, AlertIndexJob::define);

  @TempDir Path directory;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = FreePort.any();
  private final int transportPort = FreePort.any();
  private LogFixture log;
  private ElasticsearchServer index;
  private FlinkFixture flink;
  private JobSettings settings;

  @BeforeEach
  void start() throws Exception {
    log = LogFixture.start(directory.resolve("kafka"), Topics.ALERTS, Topics.QUARANTINE);
    startIndex();
    flink = FlinkFixture.start(1);
    settings =
        Settings.of(
            directory,
            Map.of(
                "GRIDWHISTLE_KAFKA",
                log.brokers(),
                "GRIDWHISTLE_ELASTICSEARCH",
                "http://127.0.0.1:" + port));
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
    index.close();
    log.close();
  }

  @Test
  void indexing_olderRevisionComesAgain_newestStaysAndHistoryHasEach() throws Exception {
    flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    send(Alerts.alert(1, 1));
    send(Alerts.alert(1, 2));
    send(Alerts.alert(1, 1));
    send(Alerts.alert(2, 1));
    awaitCounts(2, 3);
    assertThat(newest(Alerts.alert(1, 2)).path("revision").intValue()).isEqualTo(2);
  }

  @Test
  void indexing_serverIsAwayForAWhile_catchesUpCompletelyWithoutRestart() throws Exception {
    JobID job = flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    sendMany(0, 10);
    awaitCounts(10, 10);
    index.close();
    sendMany(10, 6_000);
    await().pollDelay(Duration.ofSeconds(3)).until(() -> flink.allRunning(job));
    startIndex();
    awaitCounts(6_000, 6_000);
    assertThat(restarts(job)).isZero();
    assertThat(log.read(Topics.QUARANTINE)).isEmpty();
  }

  @Test
  void indexing_documentAgainstTheMapping_goesToQuarantineAndTheRestGoesOn() throws Exception {
    flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    send(Alerts.alert(1, 1));
    String refused =
        new String(AlertJson.write(Alerts.alert(2, 1)), java.nio.charset.StandardCharsets.UTF_8)
            .replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"yesterday\"");
    log.send(Topics.ALERTS, "broken", LogFixture.bytes(refused));
    log.send(Topics.ALERTS, "no-alert", LogFixture.bytes("{\"revision\":1}"));
    send(Alerts.alert(3, 1));
    awaitCounts(2, 2);
    await().atMost(PATIENCE).until(() -> log.read(Topics.QUARANTINE).size() == 2);
    assertThat(log.read(Topics.QUARANTINE))
        .anySatisfy(
            record -> {
              JsonNode json = JSON.readTree(record.value());
              assertThat(json.path("reason").asText())
                  .startsWith("index-refused: document_parsing_exception");
              assertThat(json.path("record").path("at").asText()).isEqualTo("yesterday");
            })
        .anySatisfy(
            record ->
                assertThat(JSON.readTree(record.value()).path("reason").asText())
                    .isEqualTo("undecodable-alert"));
  }

  @Test
  void restart_fromNewestCheckpoint_goesOnWhereItLeftOff() throws Exception {
    JobID first = flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    sendMany(0, 20);
    awaitCounts(20, 20);
    flink.checkpoint(first);
    flink.cancel(first);
    delete("gw-alerts-1");
    sendMany(20, 30);
    SavepointRestoreSettings from =
        NewestCheckpoint.restoreFrom(settings.checkpointsOf(AlertIndexJob.NAME));
    assertThat(from.restoreSavepoint()).isTrue();
    flink.run(JOB.graph(settings, from));
    awaitCounts(10, 30);
  }

  private void startIndex() throws Exception {
    index = ElasticsearchServer.start(directory.resolve("index"), port, transportPort);
  }

  private void send(Alert alert) {
    log.send(Topics.ALERTS, alert.alertId(), AlertJson.write(alert));
  }

  private void sendMany(int from, int until) {
    for (int number = from; number < until; number++) {
      send(Alerts.alert(number, 1));
    }
  }

  private void awaitCounts(int newest, int history) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(count("gw-alerts")).isEqualTo(newest);
              assertThat(count("gw-alert-history")).isEqualTo(history);
            });
  }

  private int count(String alias) throws Exception {
    request("POST", "/" + alias + "/_refresh");
    return request("GET", "/" + alias + "/_count").path("count").intValue();
  }

  private JsonNode newest(Alert alert) throws Exception {
    return request("GET", "/gw-alerts/_doc/" + alert.alertId()).path("_source");
  }

  private void delete(String name) throws Exception {
    request("DELETE", "/" + name);
  }

  private JsonNode request(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  private long restarts(JobID job) throws Exception {
    long attempts = 0;
    for (var task : flink.graph(job).getAllExecutionVertices()) {
      attempts += task.getCurrentExecutionAttempt().getAttemptNumber();
    }
    return attempts;
  }
}
