package io.gridwhistle.sink;

import java.time.Duration;

/** Pauses that double with every failure in a row; safe for several threads. */
final class Backoff {
  private static final int MOST_DOUBLINGS = 30;
  private final long first;
  private final long longest;
  private int failures;

  Backoff(Duration first, Duration longest) {
    this.first = first.toMillis();
    this.longest = longest.toMillis();
  }

  /** Milliseconds to wait after one more failure. */
  synchronized long failed() {
    long pause = Math.min(longest, first << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    return pause;
  }

  synchronized void succeeded() {
    failures = 0;
  }
}
