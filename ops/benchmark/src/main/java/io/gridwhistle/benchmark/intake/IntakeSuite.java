package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Results;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.Suite;
import io.gridwhistle.benchmark.VoidRunException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Events over HTTP into a durable log: in batches and one by one against a bare server that only
 * parses the same bodies, and against a bare producer that writes the same bytes to the same log,
 * each event as a record, as producers do, and the very records that the node makes.
 */
public final class IntakeSuite implements Suite {
  private static final String INTAKE = "intake";
  private static final String SINGLE = "intake-single";
  private static final String LOG = "log";
  private static final String FRAMES = "log-frames";
  public static final List<String> NAMES = List.of(INTAKE, LOG);
  private static final int EVENTS = 500_000;
  private static final int SINGLE_EVENTS = 60_000;

  /** Events of one batch, as the product's own senders make them. */
  private static final int BATCH = 500;

  private static final int BATCH_CONNECTIONS = 16;
  private static final int SINGLE_CONNECTIONS = 256;
  private static final Duration WARM_UP = Duration.ofSeconds(8);

  /**
   * So many go through the node before batches are judged, also where no log was measured before.
   */
  private static final long COMPILING_EVENTS = 3_000_000;

  /** Where less is left to compile: in the node that knows batches. */
  private static final Duration SINGLE_WARM_UP = Duration.ofSeconds(6);

  /** Where there is little to compile. */
  private static final Duration BARE_WARM_UP = Duration.ofSeconds(2);

  @Override
  public void run(Effort effort, Path work, Results results) throws Exception {
    CountyEvents county = CountyEvents.first(effort.of(EVENTS));
    RequestTape batches = new RequestTape(county.events(), BATCH, Server.token());
    RequestTape singles =
        new RequestTape(county.events().subList(0, effort.of(SINGLE_EVENTS)), 1, Server.token());
    Load.Rounds rounds = new Load.Rounds();
    try (BenchmarkLog log = BenchmarkLog.start(work.resolve("kafka"), county.registry());
        Server node = Server.ingest(work, log.address());
        Load inBatches = new Load(node, BATCH_CONNECTIONS, batches, rounds).warmedUp(WARM_UP);
        Load oneByOne = new Load(node, SINGLE_CONNECTIONS, singles, rounds)) {
      Comparing comparing = new Comparing(effort, log, inBatches, oneByOne);
      // First what asks less of the node, which is compiled for a good minute.
      results.take(LOG, comparing::withBareProducer);
      results.take(INTAKE, () -> comparing.withBareServer(work, rounds));
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

  /** One node with two ways to load it. */
  private record Comparing(Effort effort, BenchmarkLog log, Load inBatches, Load oneByOne) {

    List<Row> withBareServer(Path work, Load.Rounds rounds) throws Exception {
      List<Row> rows = new ArrayList<>();
      inBatches.warmUpTo(COMPILING_EVENTS);
      try (Server bare = Server.bare(work)) {
        rows.addAll(compare(INTAKE, inBatches, bare, BATCH_CONNECTIONS, rounds));
        oneByOne.warmedUp(SINGLE_WARM_UP);
        rows.addAll(compare(SINGLE, oneByOne, bare, SINGLE_CONNECTIONS, rounds));
      }
      requireDurable();
      return rows;
    }

    private List<Row> compare(
        String name, Load ours, Server bare, int connections, Load.Rounds rounds) throws Exception {
      try (Load other = new Load(bare, connections, ours.tape(), rounds).warmedUp(BARE_WARM_UP)) {
        return pairs().compare(name, ours, other).rows(name, "events/s");
      }
    }

    List<Row> withBareProducer() throws Exception {
      List<Row> rows = new ArrayList<>();
      try (RawProducer records = RawProducer.ofRecords(log, inBatches.tape());
          RawProducer events = RawProducer.ofEvents(log, inBatches.tape())) {
        rows.addAll(pairs().compare(FRAMES, inBatches, records).rows(FRAMES, "events/s"));
        rows.addAll(pairs().compare(LOG, inBatches, events).rows(LOG, "events/s"));
        RawProducer.requireDurable(log, records, events);
      }
      requireDurable();
      return rows;
    }

    private void requireDurable() throws VoidRunException {
      requireEqual(inBatches.accepted().plus(oneByOne.accepted()), log.ledger());
    }

    private Pairs pairs() {
      return new Pairs(effort, System.out);
    }
  }
}
