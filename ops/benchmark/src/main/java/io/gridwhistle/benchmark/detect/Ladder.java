package io.gridwhistle.benchmark.detect;

/**
 * The severities that follow from a share of a limit, for rivals: they lean on none of our
 * detectors' arithmetic. Severities are ordinals of {@link io.gridwhistle.alert.Severity}.
 */
public final class Ladder {
  /** overdue-handling: blue from 0.8, yellow 1.0, orange 1.5, red 2.0. */
  public static final Ladder OVERDUE = new Ladder(0, 8, 10, 15, 20);

  /** coverage-gap: yellow from 1, orange 2, red 3. */
  public static final Ladder COVERAGE = new Ladder(0, 0, 10, 20, 30);

  /** Later than any instant. */
  public static final long NEVER = Long.MAX_VALUE;

  private final long[] tenths;

  private Ladder(long... tenths) {
    this.tenths = tenths;
  }

  /** The highest severity that is met after so many milliseconds of {@code limit ÷ divisor}. */
  public int met(long elapsed, long limit, int divisor) {
    int met = 0;
    for (int severity = 1; severity < tenths.length; severity++) {
      if (tenths[severity] != 0 && elapsed >= after(severity, limit, divisor)) {
        met = severity;
      }
    }
    return met;
  }

  /** Milliseconds until the next severity above is met; {@link #NEVER} above the highest. */
  public long next(int severity, long limit, int divisor) {
    for (int above = severity + 1; above < tenths.length; above++) {
      if (tenths[above] != 0) {
        return after(above, limit, divisor);
      }
    }
    return NEVER;
  }

  /** ⌈step · limit ÷ divisor⌉ in whole numbers. */
  private long after(int severity, long limit, int divisor) {
    return -Math.floorDiv(-tenths[severity] * limit, 10L * divisor);
  }
}
