package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.fixture.FlinkFixture;
import io.gridwhistle.fixture.LogFixture;
import io.gridwhistle.fixture.Settings;
import io.gridwhistle.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submission over REST, to clusters that come and go. */
class SubmissionIT {
  private static final Job JOB = new Job(AlertIndexJob.NAME, AlertIndexJob::define);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private LogFixture log;

  @BeforeEach
  void start() throws Exception {
    log = LogFixture.start(directory.resolve("kafka"), Topics.ALERTS, Topics.QUARANTINE);
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void submit_jobIsThereAlready_leavesIt() throws Exception {
    try (FlinkFixture flink = FlinkFixture.start(1);
        JobCluster cluster = cluster(flink)) {
      Submission submission = submission(flink, cluster);
      assertThat(submission.submit(JOB)).isTrue();
      submission.awaitRunning(JOB, PATIENCE);
      assertThat(submission.submit(JOB)).isFalse();
      assertThat(flink.cluster().listJobs().get()).hasSize(1);
    }
  }

  @Test
  void submit_clusterCameBackEmpty_goesOnFromTheNewestCheckpoint() throws Exception {
    try (FlinkFixture flink = FlinkFixture.start(1);
        JobCluster cluster = cluster(flink)) {
      Submission submission = submission(flink, cluster);
      submission.submit(JOB);
      submission.awaitRunning(JOB, PATIENCE);
      JobID job = cluster.find(JOB.name()).orElseThrow();
      flink.checkpoint(job);
      flink.cancel(job);
    }
    assertThat(text()).contains("begins at the start of the log");
    try (FlinkFixture flink = FlinkFixture.start(1);
        JobCluster cluster = cluster(flink)) {
      Submission submission = submission(flink, cluster);
      assertThat(submission.submit(JOB)).isTrue();
      submission.awaitRunning(JOB, PATIENCE);
      JobID job = cluster.find(JOB.name()).orElseThrow();
      assertThat(
              flink
                  .graph(job)
                  .getCheckpointStatsSnapshot()
                  .getCounts()
                  .getNumberOfRestoredCheckpoints())
          .isEqualTo(1);
    }
    assertThat(text()).contains("goes on from file:");
  }

  @Test
  void awaitRunning_noSlots_saysWhatIsMissing() throws Exception {
    try (FlinkFixture flink = FlinkFixture.start(1);
        JobCluster cluster = cluster(flink)) {
      flink.cluster().terminateTaskManager(0).get();
      Submission submission = submission(flink, cluster);
      submission.submit(JOB);
      assertThatThrownBy(() -> submission.awaitRunning(JOB, Duration.ofSeconds(2)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("alert-index did not run within 2 s: its tasks are")
          .hasMessageContaining("maybe no TaskManager is there");
    }
  }

  @Test
  void find_nobodyAnswers_fails() throws Exception {
    try (JobCluster cluster = new JobCluster(URI.create("http://127.0.0.1:1"))) {
      assertThatThrownBy(() -> cluster.find("alert-index")).isInstanceOf(IOException.class);
    }
  }

  private static JobCluster cluster(FlinkFixture flink) throws Exception {
    return new JobCluster(flink.cluster().getRestAddress().get());
  }

  private Submission submission(FlinkFixture flink, JobCluster cluster) throws Exception {
    JobSettings settings =
        Settings.of(
            directory,
            Map.of(
                "GRIDWHISTLE_KAFKA",
                log.brokers(),
                "GRIDWHISTLE_FLINK",
                flink.cluster().getRestAddress().get().toString()));
    return new Submission(settings, cluster, new PrintStream(printed, true));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
