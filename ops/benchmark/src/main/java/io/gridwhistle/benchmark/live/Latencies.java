package io.gridwhistle.benchmark.live;

import org.HdrHistogram.Histogram;

/** Latencies in milliseconds, to a microsecond. */
final class Latencies {
  private static final long LONGEST_MICROS = 600_000_000L;
  private final Histogram micros = new Histogram(LONGEST_MICROS, 3);

  void add(double millis) {
    micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, Math.round(millis * 1e3))));
  }

  double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  double highest() {
    return micros.getMaxValue() / 1e3;
  }

  long count() {
    return micros.getTotalCount();
  }

  @Override
  public String toString() {
    return "p50 %.1f ms, p99 %.1f ms, highest %.1f ms of %d"
        .formatted(at(50), at(99), highest(), count());
  }
}
