package io.gridwhistle.benchmark.detect;

import io.gridwhistle.registry.GridType;

/** Intervals of coverage-gap, for rivals. */
final class CoverageSpans {
  private static final long HOUR = 3_600_000;

  private CoverageSpans() {}

  static long of(GridType type) {
    return switch (type) {
      case URBAN, DEDICATED -> 24 * HOUR;
      case RURAL -> 72 * HOUR;
      case MOUNTAIN -> 168 * HOUR;
    };
  }
}
