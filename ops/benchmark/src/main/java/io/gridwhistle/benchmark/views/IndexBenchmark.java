package io.gridwhistle.benchmark.views;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.embedded.ElasticsearchServer;
import io.gridwhistle.sink.AlertDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.core.execution.JobClient;

/**
 * Alerts through the index sink beside bare bulk calls of the same documents: same server, same
 * client, same mapping, same batches, same calls under way. Both begin with empty indices, and both
 * are done when the server has written every document into both of them.
 */
public final class IndexBenchmark implements Benchmark {
  private static final int ALERTS = 30_000;

  /** As the sink sends them. */
  private static final int BATCH = 500;

  private static final int UNDER_WAY = 3;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    List<AlertDocument> documents =
        IntStream.range(0, effort.of(ALERTS)).mapToObj(IndexBenchmark::document).toList();
    try (ElasticsearchServer server = ElasticsearchServer.start(work.resolve("elasticsearch"));
        BulkCalls calls = new BulkCalls(server.address())) {
      IndexServer index = new IndexServer(server.address());
      IndexJob job = new IndexJob(server.address(), work);
      return new Pairs(effort, System.out)
          .compare("index", () -> sink(documents, job, index), () -> bare(documents, calls, index))
          .rows("index", "alerts/s");
    }
  }

  private static AlertDocument document(int number) {
    Alert alert = SampleAlerts.alert(number);
    return new AlertDocument(alert.alertId(), alert.revision(), AlertJson.write(alert));
  }

  private static double sink(List<AlertDocument> documents, IndexJob job, IndexServer index)
      throws Exception {
    index.empty();
    JobClient running = job.start(documents);
    index.awaitWritten(documents.size());
    double seconds = (System.nanoTime() - job.firstTaken()) / 1e9;
    running.getJobExecutionResult().get();
    index.requireHeld(documents.size());
    return documents.size() / seconds;
  }

  private static double bare(List<AlertDocument> documents, BulkCalls calls, IndexServer index)
      throws Exception {
    List<List<AlertDocument>> batches = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += BATCH) {
      batches.add(documents.subList(from, Math.min(documents.size(), from + BATCH)));
    }
    index.empty();
    long start = System.nanoTime();
    new Batches(UNDER_WAY).send(batches, calls::send);
    index.awaitWritten(documents.size());
    double seconds = (System.nanoTime() - start) / 1e9;
    index.requireHeld(documents.size());
    return documents.size() / seconds;
  }
}
