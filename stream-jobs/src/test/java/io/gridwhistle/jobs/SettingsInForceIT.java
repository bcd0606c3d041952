package io.gridwhistle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.fixture.FlinkFixture;
import io.gridwhistle.fixture.LogFixture;
import io.gridwhistle.fixture.Settings;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.checkpoint.CheckpointRetentionPolicy;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobgraph.tasks.CheckpointCoordinatorConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the running jobs really use, asked from the cluster and not from the settings: Flink has
 * switched settings off without a word before (FLINK-37870).
 */
class SettingsInForceIT {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"hashmap,HashMapStateBackend", "rocksdb,EmbeddedRocksDBStateBackend"})
  void riskDetection_running_usesItsSettings(String configured, String backend) throws Exception {
    check(new Job(RiskDetectionJob.NAME, RiskDetectionJob::define), configured, backend, 2);
    assertThat(filtersOfRocksDb())
        .as("RocksDB's own options, which its checkpoint holds")
        .isEqualTo(configured.equals("rocksdb"));
  }

  /** True when a checkpoint was written by a RocksDB with Bloom filters. */
  private boolean filtersOfRocksDb() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains("filter_policy=bloomfilter")) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void alertIndex_running_usesItsSettings() throws Exception {
    check(new Job(AlertIndexJob.NAME, AlertIndexJob::define), "rocksdb", "HashMapStateBackend", 1);
  }

  private void check(Job job, String configured, String backend, int parallelism) throws Exception {
    try (LogFixture log =
            LogFixture.start(
                directory.resolve("kafka"),
                Topics.EVENTS,
                Topics.ALERTS,
                Topics.RULES,
                Topics.REGISTRY,
                Topics.ACTIONS,
                Topics.QUARANTINE);
        FlinkFixture flink = FlinkFixture.start(2)) {
      JobSettings settings =
          Settings.of(
              directory,
              Map.of("GRIDWHISTLE_KAFKA", log.brokers(), "GRIDWHISTLE_STATE_BACKEND", configured));
      JobID id = flink.run(job.graph(settings, SavepointRestoreSettings.none()));
      flink.checkpoint(id);
      checkpointsInForce(flink.graph(id));
      assertThat(flink.graph(id).getCheckpointStorageName()).hasValue(storageOf(backend));
      executionInForce(flink.graph(id), parallelism);
      assertThat(flink.graph(id).getStateBackendName()).hasValue(backend);
      flink.cancel(id);
      assertThat(NewestCheckpoint.below(settings.checkpointsOf(job.name()))).isPresent();
    }
  }

  private static void checkpointsInForce(AccessExecutionGraph running) {
    CheckpointCoordinatorConfiguration checkpoints =
        running.getCheckpointCoordinatorConfiguration();
    assertThat(checkpoints.getCheckpointInterval())
        .isEqualTo(JobConfiguration.CHECKPOINT_INTERVAL.toMillis());
    assertThat(checkpoints.isExactlyOnce()).isTrue();
    assertThat(checkpoints.getTolerableCheckpointFailureNumber()).isEqualTo(Integer.MAX_VALUE);
    assertThat(checkpoints.getCheckpointRetentionPolicy())
        .isEqualTo(CheckpointRetentionPolicy.RETAIN_ON_CANCELLATION);
  }

  private static String storageOf(String backend) {
    return backend.equals("HashMapStateBackend")
        ? "CheckpointsInTurn"
        : "FileSystemCheckpointStorage";
  }

  private static void executionInForce(AccessExecutionGraph running, int parallelism) {
    assertThat(running.getArchivedExecutionConfig().getObjectReuseEnabled()).isTrue();
    assertThat(running.getArchivedExecutionConfig().getParallelism()).isEqualTo(parallelism);
    running
        .getAllExecutionVertices()
        .forEach(task -> assertThat(task.getCurrentExecutionAttempt().getAttemptNumber()).isZero());
  }
}
