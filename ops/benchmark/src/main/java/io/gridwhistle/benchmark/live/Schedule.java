package io.gridwhistle.benchmark.live;

/**
 * When each event is meant to happen, on the wall clock and on the clock that measures.
 *
 * @param rate events per second
 * @param startMillis epoch milliseconds of the first
 */
record Schedule(int rate, long startMillis) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The event's own time. */
  long millis(int number) {
    return startMillis + number * 1_000L / rate;
  }

  /** How many events are meant to happen within that time. */
  int events(double seconds) {
    return (int) Math.round(seconds * rate);
  }

  /** {@link System#nanoTime} at the start. */
  long startNanos() {
    long now = System.currentTimeMillis();
    return System.nanoTime() + (startMillis - now) * NANOS_PER_MILLI;
  }
}
