package io.gridwhistle.benchmark;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * Sends by a schedule that waits for nobody: each unit is meant to go at an instant fixed before,
 * and whoever measures a latency counts from that instant, so that a stalled sender hides nothing
 * (Gil Tene, "How not to measure latency", 2013; wrk2).
 */
public final class OpenLoop {
  private static final long LONGEST_SLIP_NANOS = 60_000_000_000L;

  /** The generator's own delay, at the 99th percentile, above which a run is void. */
  private static final double MOST_SLIP_MILLIS = 1.0;

  private final Histogram slips = new Histogram(LONGEST_SLIP_NANOS, 3);

  /** Sends one unit; must not wait for its answer. */
  @FunctionalInterface
  public interface Send {
    /**
     * @param number from 0
     * @param meant {@link System#nanoTime} at which the schedule meant it to go
     */
    void unit(int number, long meant) throws Exception;
  }

  /**
   * Sends units on the calling thread.
   *
   * @param meant {@link System#nanoTime} at which each is meant to go, by its number
   * @param from the first unit
   * @param to the first unit that is not sent any more
   */
  public void run(IntToLongFunction meant, int from, int to, Send send) throws Exception {
    for (int number = from; number < to; number++) {
      long instant = meant.applyAsLong(number);
      for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      slips.recordValue(Math.min(LONGEST_SLIP_NANOS, System.nanoTime() - instant));
      send.unit(number, instant);
    }
  }

  /** The generator's own delay at the 99th percentile, in milliseconds. */
  public double slipMillis() {
    return slips.getValueAtPercentile(99) / 1e6;
  }

  /**
   * Refuses a run whose generator was late by itself.
   *
   * @throws VoidRunException if it slipped by more than 1 ms at the 99th percentile
   */
  public void requireOnTime() throws VoidRunException {
    if (slipMillis() > MOST_SLIP_MILLIS) {
      throw new VoidRunException(
          "its generator slipped by "
              + slipMillis()
              + " ms at the 99th percentile, more than 1 ms. Maybe the machine is busy.");
    }
  }
}
