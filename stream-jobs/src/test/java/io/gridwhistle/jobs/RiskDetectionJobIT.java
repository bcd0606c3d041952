package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.fixture.FlinkFixture;
import io.gridwhistle.fixture.LogFixture;
import io.gridwhistle.fixture.Settings;
import io.gridwhistle.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The risk-detection job on a real log, without its views: their absence must not matter. */
class RiskDetectionJobIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Job JOB = new Job(RiskDetectionJob.NAME, RiskDetectionJob::define);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] TOPICS = {
    Topics.EVENTS, Topics.ALERTS, Topics.RULES, Topics.REGISTRY, Topics.ACTIONS, Topics.QUARANTINE
  };

  private static final String OPENED = "opened yellow 3";
  private static final String ORANGE = "raised orange 5";
  private static final String RED = "raised red 8";

  @TempDir Path directory;
  private final long start = System.currentTimeMillis() - 60_000;
  private LogFixture log;
  private FlinkFixture flink;
  private JobSettings settings;

  @BeforeEach
  void start() throws Exception {
    log = LogFixture.start(directory.resolve("kafka"), TOPICS);
    flink = FlinkFixture.start(2);
    settings = Settings.of(directory, Map.of("GRIDWHISTLE_KAFKA", log.brokers()));
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
    log.close();
  }

  @Test
  void reports_ofOneParty_openAndRaiseItsAlert() throws Exception {
    flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    report(1, 5);
    awaitSeverities("party:p-1", Set.of(OPENED, ORANGE));
  }

  @Test
  void whatWasRead_isSaidLongBeforeTheNextCheckpoint() throws Exception {
    JobID job = flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    flink.checkpoint(job);
    report(1, 3);
    await()
        .atMost(JobConfiguration.CHECKPOINT_INTERVAL.dividedBy(2))
        .untilAsserted(
            () -> assertThat(log.committed(RiskDetectionJob.GROUP, Topics.EVENTS)).isEqualTo(3));
  }

  @Test
  void workerIsLost_betweenTheReports_losesNothingAndCountsNothingTwice() throws Exception {
    JobID job = flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    report(1, 2);
    flink.checkpoint(job);
    flink.cluster().terminateTaskManager(0).get();
    report(3, 4);
    flink.cluster().startTaskManager();
    await().atMost(PATIENCE).until(() -> flink.allRunning(job));
    report(5, 8);
    awaitSeverities("party:p-1", Set.of(OPENED, ORANGE, RED));
  }

  @Test
  void job_restoredFromItsCheckpoint_stillKnowsTheEarlierReports() throws Exception {
    JobID first = flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    report(1, 3);
    awaitSeverities("party:p-1", Set.of(OPENED));
    flink.checkpoint(first);
    flink.cancel(first);
    SavepointRestoreSettings from =
        NewestCheckpoint.restoreFrom(settings.checkpointsOf(RiskDetectionJob.NAME));
    flink.run(JOB.graph(settings, from));
    report(4, 5);
    awaitSeverities("party:p-1", Set.of(OPENED, ORANGE));
  }

  @Test
  void records_tooOldOrUnreadable_goToQuarantineAndTheRestGoesOn() throws Exception {
    flink.run(JOB.graph(settings, SavepointRestoreSettings.none()));
    report(1, 1);
    awaitWatermark();
    send(event(2, start - Duration.ofDays(36).toMillis()));
    log.send(Topics.EVENTS, "G1", LogFixture.bytes("{\"id\":\"no-header\"}"));
    log.send(Topics.ACTIONS, "a", LogFixture.bytes("{\"action\":\"dance\"}"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(log.read(Topics.QUARANTINE))
                    .extracting(record -> JSON.readTree(record.value()).path("reason").asText())
                    .containsExactlyInAnyOrder(
                        "older-than-retention", "undecodable", "undecodable-action"));
    report(3, 4);
    awaitSeverities("party:p-1", Set.of(OPENED));
  }

  /** The first event has moved the clock once the alert that it completes is there. */
  private void awaitWatermark() {
    send(
        IntStream.rangeClosed(101, 103)
            .mapToObj(number -> event(number, start, "p-other"))
            .toArray(Event[]::new));
    awaitSeverities("party:p-other", Set.of(OPENED));
  }

  private void awaitSeverities(String key, Set<String> expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(changes(key)).containsExactlyInAnyOrderElementsOf(expected));
  }

  /**
   * Distinct changes of severity: a repeat after a restart says the same, nothing is taken back.
   */
  private Set<String> changes(String key) {
    Map<String, List<Alert>> alerts =
        log.read(Topics.ALERTS).stream()
            .map(record -> AlertJson.read(LogFixture.bytes(record.value())))
            .filter(alert -> alert.key().equals(key))
            .collect(Collectors.groupingBy(Alert::alertId));
    return alerts.values().stream()
        .flatMap(List::stream)
        .filter(alert -> alert.transition() != Transition.UPDATED)
        .map(RiskDetectionJobIT::told)
        .collect(Collectors.toSet());
  }

  private static String told(Alert alert) {
    return alert.transition().wire()
        + " "
        + alert.severity().wire()
        + " "
        + alert.measure().get("count");
  }

  private void report(int from, int to) {
    for (int number = from; number <= to; number++) {
      send(event(number, start + number));
    }
  }

  private Event event(int number, long time) {
    return event(number, time, "p-1");
  }

  private static Event event(int number, long time, String party) {
    return Events.dispute("I-" + number, party, time);
  }

  private void send(Event... events) {
    EventFrame frame = new EventFrame(256);
    for (Event event : events) {
      frame.add(LogFixture.bytes("{\"id\":\"" + event.id() + "\"}"), event);
    }
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.EVENTS, null, frame.value());
    record.headers().add(EventFrame.HEADER, frame.header());
    log.send(record);
  }
}
