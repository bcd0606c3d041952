package io.gridwhistle.benchmark.push;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Comparison;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Alerts pushed by an ingest node to 10,000 WebSocket clients, or to 2,000 in a short run, beside a
 * bare Vert.x broadcast of the same frames to as many; both tail a topic of the same Kafka, and
 * every client counts what it gets.
 */
public final class PushBenchmark implements Benchmark {
  private static final int CLIENTS = 10_000;
  private static final int BURSTS = 10;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    int clients = effort.of(CLIENTS);
    OpenFiles.require(clients);
    System.out.printf("push: %,d clients for each server%n", clients);
    try (AlertLog log = AlertLog.start(work.resolve("kafka"));
        Side ours =
            Side.open(
                PushServer.ingest(log.address(), work),
                clients,
                log::appendAlerts,
                work.resolve("clients.log"));
        Side bare =
            Side.open(
                PushServer.bare(log.address(), work),
                clients,
                log::appendFrames,
                work.resolve("bare-clients.log"))) {
      return measure(effort, ours, bare);
    }
  }

  private static List<Row> measure(Effort effort, Side ours, Side bare) throws Exception {
    Comparison comparison =
        new Pairs(effort, System.out)
            .compare("push", () -> ours.deliver(BURSTS), () -> bare.deliver(BURSTS));
    List<Row> rows = new ArrayList<>(comparison.rows("push", "frames/s"));
    rows.addAll(ours.rows("ours"));
    rows.addAll(bare.rows("other"));
    return rows;
  }
}
