package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Events over HTTP into the log, against a bare producer that writes the same bytes to it: each
 * event as a record, as producers do, and the very records that the node makes.
 */
public final class LogBenchmark implements Benchmark {
  private static final String NAME = "log";
  private static final String FRAMES = "log-frames";
  private static final int EVENTS = 250_000;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    CountyEvents county = CountyEvents.first(effort.of(EVENTS));
    RequestTape tape = new RequestTape(county.events(), IntakeBenchmark.BATCH, Server.token());
    try (BenchmarkLog log = BenchmarkLog.start(work.resolve("kafka"), county.registry());
        Server ingest = Server.ingest(work, log.address());
        Load ours = load(ingest, tape);
        RawProducer records = RawProducer.ofRecords(log, tape);
        RawProducer events = RawProducer.ofEvents(log, tape)) {
      Pairs pairs = new Pairs(effort, System.out);
      List<Row> rows = new ArrayList<>();
      rows.addAll(pairs.compare(FRAMES, ours, records).rows(FRAMES, "events/s"));
      rows.addAll(pairs.compare(NAME, ours, events).rows(NAME, "events/s"));
      IntakeBenchmark.requireEqual(ours.accepted(), log.ledger());
      RawProducer.requireDurable(log, records, events);
      return rows;
    }
  }

  private static Load load(Server ingest, RequestTape tape) throws Exception {
    return new Load(ingest, IntakeBenchmark.BATCH_CONNECTIONS, tape, new Load.Rounds())
        .warmedUp(IntakeBenchmark.WARM_UP);
  }
}
