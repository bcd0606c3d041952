package io.gridwhistle.benchmark;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Sends by a schedule that waits for nobody: the n-th unit is meant to go n / rate seconds after
 * the start, and whoever measures a latency counts from that instant, so that a stalled sender
 * hides nothing (Gil Tene, "How not to measure latency", 2013; wrk2).
 */
public final class OpenLoop {
  private static final long LONGEST_SLIP_NANOS = 60_000_000_000L;

  /** The generator's own delay, at the 99th percentile, above which a run is void. */
  private static final double MOST_SLIP_MILLIS = 1.0;

  private final Histogram slips = new Histogram(LONGEST_SLIP_NANOS, 3);
  private final double perSecond;

  public OpenLoop(double perSecond) {
    this.perSecond = perSecond;
  }

  /** Sends one unit; must not wait for its answer. */
  @FunctionalInterface
  public interface Send {
    /**
     * @param number from 0
     * @param meant {@link System#nanoTime} at which the schedule meant it to go
     */
    void unit(int number, long meant) throws Exception;
  }

  /** Sends so many units on the calling thread. */
  public void run(int units, Send send) throws Exception {
    run(System.nanoTime(), 0, units, send);
  }

  /**
   * Sends a part of a schedule on the calling thread, so that several parts are one schedule.
   *
   * @param start {@link System#nanoTime} of the schedule's unit 0
   * @param from the first unit of the part
   * @param to the first unit after it
   */
  public void run(long start, int from, int to, Send send) throws Exception {
    for (int number = from; number < to; number++) {
      long meant = start + (long) (number * 1e9 / perSecond);
      for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      slips.recordValue(Math.min(LONGEST_SLIP_NANOS, System.nanoTime() - meant));
      send.unit(number, meant);
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
