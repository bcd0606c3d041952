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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Alerts through the index sink beside bare bulk calls of the same documents: same server, same
 * client, same mapping, same batches, same calls under way. Both begin with empty indices, and both
 * are done when the server has written every document into both of them.
 */
public final class IndexBenchmark implements Benchmark {

  /**
   * Whole batches: that the last, partial one of a round waits for company is latency, not rate.
   */
  private static final int BATCHES = 60;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    List<AlertDocument> documents =
        IntStream.range(0, effort.of(BATCHES) * BulkCalls.BATCH)
            .mapToObj(IndexBenchmark::document)
            .toList();
    try (ElasticsearchServer server = ElasticsearchServer.start(work.resolve("elasticsearch"));
        BulkCalls calls = new BulkCalls(server.address());
        IndexJob job = IndexJob.start(server.address(), documents, work)) {
      IndexServer index = new IndexServer(server.address());
      return new Pairs(effort, System.out)
          .compare(
              "index",
              () -> rate(documents, index, job::indexAll),
              () -> rate(documents, index, () -> calls.sendAll(documents)))
          .rows("index", "alerts/s");
    }
  }

  private static AlertDocument document(int number) {
    Alert alert = SampleAlerts.alert(number);
    return new AlertDocument(alert.alertId(), alert.revision(), AlertJson.write(alert));
  }

  private static double rate(List<AlertDocument> documents, IndexServer index, Work work)
      throws Exception {
    index.empty();
    long start = System.nanoTime();
    work.run();
    index.awaitWritten(documents.size());
    double seconds = (System.nanoTime() - start) / 1e9;
    index.requireHeld(documents.size());
    return documents.size() / seconds;
  }

  /** Sends every document once; may be back before all are answered. */
  private interface Work {
    void run() throws InterruptedException;
  }
}
