package io.gridwhistle.jobs;

import io.gridwhistle.source.PromptOutputs;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How every job runs: short checkpoints that stay, restarts for ever, no Kryo, no guessed uids. */
final class JobConfiguration {
  /** Fixed for ever: state is cut into so many pieces, whatever the parallelism. */
  static final int MAX_PARALLELISM = 128;

  /**
   * A restart repeats what came since the newest one, which takes it a small part of that time;
   * each costs a pause of all operators and a write of all that they keep, which warnings feel.
   */
  static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(30);

  /** Goes with the checkpoint's own file, as making a file costs more than writing it. */
  private static final MemorySize SMALL_STATE = new MemorySize(256 << 10);

  private static final Duration CHECKPOINT_TIMEOUT = Duration.ofMinutes(10);

  /** Events move time on by themselves; this is for noticing that none come. */
  private static final Duration WATERMARK_INTERVAL = Duration.ofMillis(100);

  private JobConfiguration() {}

  /** An environment for a job whose checkpoints lie below {@code checkpoints}. */
  static StreamExecutionEnvironment environment(
      String job, String checkpoints, int parallelism, String stateBackend) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.NAME, job);
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    configuration.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    state(configuration, stateBackend);
    types(configuration);
    pace(configuration);
    checkpoints(configuration, checkpoints);
    restarts(configuration);
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
  }

  /** Most identities are new, which a Bloom filter (1970) knows without reading any file. */
  private static void state(Configuration configuration, String backend) {
    configuration.set(StateBackendOptions.STATE_BACKEND, backend);
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, backend.equals("rocksdb"));
    configuration.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    configuration.set(
        CheckpointingOptions.CHECKPOINT_STORAGE,
        backend.equals("hashmap") ? CheckpointsInTurn.Factory.class.getName() : "filesystem");
  }

  /** Records are immutable, so that operators of one chain may hand them on as they are. */
  private static void types(Configuration configuration) {
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
  }

  private static void pace(Configuration configuration) {
    configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARK_INTERVAL);
    configuration.set(
        ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(PromptOutputs.LONGEST_MILLIS));
  }

  /**
   * No failed checkpoint stops a job: the index may be away for longer than any number of them.
   * They are compressed, as Flink reads what is not without a buffer: a call to the system for each
   * byte of a text, which took a restart longer than all the rest.
   */
  private static void checkpoints(Configuration configuration, String directory) {
    configuration.set(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, SMALL_STATE);
    configuration.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
    configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINT_TIMEOUT);
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
  }

  private static void restarts(Configuration configuration) {
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(100));
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofSeconds(3));
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
        Duration.ofMinutes(1));
  }
}
