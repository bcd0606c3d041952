package io.gridwhistle.benchmark.views;

import io.gridwhistle.jobs.AlertIndexJob;
import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.sink.AlertIndexSink;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The alert index sink in a running job that is set up as the one that ships, fed from memory; a
 * job of this process, one at a time.
 */
final class IndexJob implements AutoCloseable {

  /** The quarantine of what the index refuses, which is nothing. */
  private static final String NO_LOG = "127.0.0.1:1";

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
    JobSettings settings =
        JobSettings.of(
            Map.of(
                "GRIDWHISTLE_ELASTICSEARCH", server.toString(),
                "GRIDWHISTLE_KAFKA", NO_LOG,
                "GRIDWHISTLE_CHECKPOINTS", work.resolve("checkpoints").toUri().toString()));
    StreamExecutionEnvironment job = AlertIndexJob.environment(settings);
    GeneratorFunction<Long, AlertDocument> next =
        number -> documents.get((int) (number % documents.size()));
    job.fromSource(
            new DataGeneratorSource<>(
                next, Long.MAX_VALUE, gated(), TypeInformation.of(AlertDocument.class)),
            WatermarkStrategy.noWatermarks(),
            "documents")
        .uid("documents")
        .sinkTo(new AlertIndexSink(settings.elasticsearch(), settings.kafka()))
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

  @Override
  public void close() throws Exception {
    running.cancel().get();
  }
}
