package io.gridwhistle.cluster.web;

import io.gridwhistle.cluster.problem.ProblemException;
import java.util.function.BooleanSupplier;

/** Waits a short while until this node sees what it has written itself. */
public final class Waiting {
  private static final long LONGEST_NANOS = 30_000_000_000L;
  private static final long PAUSE_MILLIS = 10;

  private Waiting() {}

  /** Ends the request with 503 when the condition does not come true within half a minute. */
  public static void until(BooleanSupplier condition, String part) {
    long start = System.nanoTime();
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() - start > LONGEST_NANOS) {
          throw ProblemException.unavailable(part);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw ProblemException.unavailable(part);
    }
  }
}
