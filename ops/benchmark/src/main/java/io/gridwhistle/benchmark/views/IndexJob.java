package io.gridwhistle.benchmark.views;

import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.sink.AlertIndexSink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The alert index sink in a running job, with a checkpoint every second as it ships, fed from
 * memory; a job of this process, one at a time.
 */
final class IndexJob implements AutoCloseable {
  private static final Duration CHECKPOINTS = Duration.ofSeconds(1);
  private static final Gate<?> GATE = new Gate<>();
  private static volatile List<AlertDocument> documents = List.of();

  private final JobClient running;

  private IndexJob(JobClient running) {
    this.running = running;
  }

  /**
   * Starts it.
   *
   * @param input what every round indexes
   */
  static IndexJob start(URI server, List<AlertDocument> input, Path work) throws Exception {
    documents = List.copyOf(input);
    StreamExecutionEnvironment job =
        StreamExecutionEnvironment.createLocalEnvironment(1, settings(work));
    GeneratorFunction<Long, AlertDocument> next =
        number -> documents.get((int) (number % documents.size()));
    job.fromSource(
            new DataGeneratorSource<>(
                next, Long.MAX_VALUE, gated(), TypeInformation.of(AlertDocument.class)),
            WatermarkStrategy.noWatermarks(),
            "documents")
        .uid("documents")
        .sinkTo(new AlertIndexSink(List.of(server), "127.0.0.1:1"))
        .uid("alert-index");
    return new IndexJob(job.executeAsync());
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static RateLimiterStrategy gated() {
    return parallelism -> (Gate) GATE;
  }

  /** Lets the next round through; back when the sink has taken all of it. */
  void indexAll() throws InterruptedException {
    GATE.letThrough(documents.size());
    GATE.awaitAllThrough();
  }

  private static Configuration settings(Path work) {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, work.resolve("checkpoints").toUri().toString());
    return settings;
  }

  @Override
  public void close() throws Exception {
    running.cancel().get();
  }
}
