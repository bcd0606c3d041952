package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import java.nio.file.Path;
import java.util.List;

/** Events over HTTP into the log, against a bare producer that writes the same records to it. */
public final class LogBenchmark implements Benchmark {
  private static final String NAME = "log";
  private static final int EVENTS = 250_000;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    CountyEvents county = CountyEvents.first(effort.of(EVENTS));
    RequestTape tape = new RequestTape(county.events(), IntakeBenchmark.BATCH, Server.token());
    try (BenchmarkLog log = BenchmarkLog.start(work.resolve("kafka"), county.registry());
        Server ingest = Server.ingest(work, log.address());
        Load ours = load(ingest, tape);
        RawProducer raw = RawProducer.ofRecordsOf(log, tape)) {
      List<Row> rows =
          new Pairs(effort, System.out).compare(NAME, ours, raw).rows(NAME, "events/s");
      IntakeBenchmark.requireEqual(ours.accepted(), log.ledger());
      raw.requireDurable();
      return rows;
    }
  }

  private static Load load(Server ingest, RequestTape tape) throws Exception {
    return new Load(ingest, IntakeBenchmark.BATCH_CONNECTIONS, tape, new Load.Rounds())
        .warmedUp(IntakeBenchmark.WARM_UP);
  }
}
