package io.gridwhistle.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How long to go on trying, and how to wait in between. */
final class Patience {
  /** What lets time pass. */
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Duration limit;
  private final Supplier<Instant> clock;
  private final Sleeper sleeper;
  private Instant since;
  private Duration pause = Duration.ofMillis(200);

  Patience(Duration limit, Supplier<Instant> clock, Sleeper sleeper) {
    this.limit = limit;
    this.clock = clock;
    this.sleeper = sleeper;
    this.since = clock.get();
  }

  static Patience of(Duration limit) {
    return new Patience(limit, Instant::now, duration -> Thread.sleep(duration.toMillis()));
  }

  /** Begins anew, after something went well. */
  void renew() {
    since = clock.get();
    pause = Duration.ofMillis(200);
  }

  boolean isExhausted() {
    return clock.get().isAfter(since.plus(limit));
  }

  /** Twice as long each time. */
  void waitALittle() throws SendFailedException {
    waitFor(pause);
    pause = pause.multipliedBy(2);
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  void waitFor(Duration duration) throws SendFailedException {
    try {
      sleeper.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SendFailedException("Sending was interrupted; send again, repeats do no harm.");
    }
  }
}
