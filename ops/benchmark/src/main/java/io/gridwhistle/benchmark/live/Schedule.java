package io.gridwhistle.benchmark.live;

/**
 * When each event is meant to happen, on the wall clock and on the clock that measures. At first
 * the rate grows evenly, as no machine takes its full load in its first second.
 *
 * @param rate events per second, once it has grown
 * @param startMillis epoch milliseconds of the first
 * @param rampSeconds how long the rate grows
 */
record Schedule(int rate, long startMillis, double rampSeconds) {
  /** The share of the rate to begin with. */
  private static final double FIRST_SHARE = 0.05;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The event's own time. */
  long millis(int number) {
    return startMillis + nanos(number) / NANOS_PER_MILLI;
  }

  /** Nanoseconds from the start. */
  long nanos(int number) {
    int ramp = rampEvents();
    return number < ramp
        ? (long) (1e9 * secondsInRamp(number))
        : (long) (1e9 * rampSeconds) + (long) ((number - ramp) * 1e9 / rate);
  }

  /**
   * Within the ramp of T seconds the rate is r(a + (1 - a)t/T), thus n = r(at + (1 - a)t²/2T);
   * solved for t.
   */
  private double secondsInRamp(int number) {
    double growth = (1 - FIRST_SHARE) / (2 * rampSeconds);
    double root = Math.sqrt(FIRST_SHARE * FIRST_SHARE + 4 * growth * number / rate);
    return (root - FIRST_SHARE) / (2 * growth);
  }

  /** How many events happen while the rate grows. */
  int rampEvents() {
    return (int) Math.round(rate * rampSeconds * (1 + FIRST_SHARE) / 2);
  }

  /** How many events are meant to happen within that time, at the full rate. */
  int events(double seconds) {
    return (int) Math.round(seconds * rate);
  }

  /** {@link System#nanoTime} at the start. */
  long startNanos() {
    long now = System.currentTimeMillis();
    return System.nanoTime() + (startMillis - now) * NANOS_PER_MILLI;
  }
}
