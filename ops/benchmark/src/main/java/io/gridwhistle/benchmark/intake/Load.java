package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.Subject;
import java.io.IOException;
import java.time.Duration;

/** Sends the same tape to one server round by round, and keeps account of what was accepted. */
final class Load implements Subject, AutoCloseable {

  private final Sender sender;
  private final RequestTape tape;
  private final Rounds rounds;
  private Ledger accepted = Ledger.EMPTY;

  /** Gives each round its number; loads that send to the same server share one. */
  static final class Rounds {
    private int last;

    private int next() {
      return ++last;
    }
  }

  Load(Server server, int connections, RequestTape tape, Rounds rounds) throws IOException {
    this.sender = new Sender(server.port(), connections);
    this.tape = tape;
    this.rounds = rounds;
  }

  /** Sends for a while, so that the server's code is compiled. */
  Load warmedUp(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      rate();
    }
    return this;
  }

  /** Sends until so many events were accepted in all. */
  void warmUpTo(long events) throws IOException {
    while (accepted.count() < events) {
      rate();
    }
  }

  @Override
  public double rate() throws IOException {
    int round = rounds.next();
    tape.renumber(round);
    double rate = sender.send(tape);
    accepted = accepted.plus(tape.ledger(round));
    return rate;
  }

  /** What it sends. */
  RequestTape tape() {
    return tape;
  }

  Ledger accepted() {
    return accepted;
  }

  @Override
  public void close() throws IOException {
    sender.close();
  }
}
