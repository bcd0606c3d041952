package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.benchmark.intake.CountyEvents.Numbered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Events over HTTP into a durable log, against a bare server that only parses the same bodies; in
 * batches and one by one.
 */
public final class IntakeBenchmark implements Benchmark {
  private static final int EVENTS = 250_000;
  private static final int SINGLE_EVENTS = 60_000;

  /** Events of one batch, as the product's own senders make them. */
  static final int BATCH = 500;

  static final int BATCH_CONNECTIONS = 16;
  static final Duration WARM_UP = Duration.ofSeconds(10);

  /** There is less to compile in the bare server. */
  private static final Duration BARE_WARM_UP = Duration.ofSeconds(4);

  private static final int SINGLE_CONNECTIONS = 256;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    CountyEvents county = CountyEvents.first(effort.of(EVENTS));
    try (BenchmarkLog log = BenchmarkLog.start(work.resolve("kafka"), county.registry());
        Server ours = Server.ingest(work, log.address());
        Server bare = Server.bare(work)) {
      Comparing comparing = new Comparing(effort, ours, bare);
      List<Row> rows =
          new ArrayList<>(comparing.compare("intake", county.events(), BATCH, BATCH_CONNECTIONS));
      List<Numbered> some = county.events().subList(0, effort.of(SINGLE_EVENTS));
      rows.addAll(comparing.compare("intake-single", some, 1, SINGLE_CONNECTIONS));
      requireEqual(comparing.accepted, log.ledger());
      return rows;
    }
  }

  /**
   * Holds what was accepted against what the log has.
   *
   * @throws VoidRunException if an event was lost, repeated or changed its identity
   */
  static void requireEqual(Ledger accepted, Ledger durable) throws VoidRunException {
    System.out.println("The log holds " + durable.count() + " of " + accepted.count() + " events.");
    if (!accepted.equals(durable)) {
      throw new VoidRunException("the log does not hold exactly the events that were accepted.");
    }
  }

  /** One node against one bare server. */
  private static final class Comparing {
    private final Effort effort;
    private final Server ours;
    private final Server bare;
    private final Load.Rounds rounds = new Load.Rounds();
    private Ledger accepted = Ledger.EMPTY;

    Comparing(Effort effort, Server ours, Server bare) {
      this.effort = effort;
      this.ours = ours;
      this.bare = bare;
    }

    List<Row> compare(String name, List<Numbered> events, int perRequest, int connections)
        throws Exception {
      RequestTape tape = new RequestTape(events, perRequest, Server.token());
      try (Load mine = new Load(ours, connections, tape, rounds).warmedUp(WARM_UP);
          Load other = new Load(bare, connections, tape, rounds).warmedUp(BARE_WARM_UP)) {
        List<Row> rows =
            new Pairs(effort, System.out).compare(name, mine, other).rows(name, "events/s");
        accepted = accepted.plus(mine.accepted());
        return rows;
      }
    }
  }
}
