package io.gridwhistle.benchmark.views;

import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.sink.AlertIndexSink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The alert index sink in a job of its own, with a checkpoint every second as it ships, fed from
 * memory.
 */
final class IndexJob {
  private static final Duration CHECKPOINTS = Duration.ofSeconds(1);

  /** Where a job of this process finds its input; one job runs at a time. */
  private static volatile List<AlertDocument> input = List.of();

  private static final AtomicLong FIRST_TAKEN = new AtomicLong();

  private final URI server;
  private final Path work;

  IndexJob(URI server, Path work) {
    this.server = server;
    this.work = work;
  }

  /** Starts it; it ends by itself once all documents are indexed. */
  JobClient start(List<AlertDocument> documents) throws Exception {
    input = List.copyOf(documents);
    FIRST_TAKEN.set(0);
    StreamExecutionEnvironment job =
        StreamExecutionEnvironment.createLocalEnvironment(1, settings());
    job.fromSequence(0, documents.size() - 1)
        .uid("numbers")
        .map(new Take())
        .uid("documents")
        .sinkTo(new AlertIndexSink(List.of(server), "127.0.0.1:1"))
        .uid("alert-index");
    return job.executeAsync();
  }

  /** {@link System#nanoTime} at which the sink was offered its first document. */
  long firstTaken() {
    return FIRST_TAKEN.get();
  }

  private Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, work.resolve("checkpoints").toUri().toString());
    return settings;
  }

  private static final class Take implements MapFunction<Long, AlertDocument> {
    private static final long serialVersionUID = 1;

    @Override
    public AlertDocument map(Long number) {
      if (number == 0) {
        FIRST_TAKEN.set(System.nanoTime());
      }
      return input.get(number.intValue());
    }
  }
}
