package io.gridwhistle.detection;

import io.gridwhistle.alert.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Severities that follow from a share of a limit, each from its step on (share ≥ step).
 *
 * <p>A step s of a limit L is reached after ⌈s · L⌉ whole milliseconds, in exact arithmetic: steps
 * are decimals with at most {@value #DECIMALS} places.
 */
public final class Steps {
  private static final int DECIMALS = 4;
  private static final long UNIT = 10_000;
  private static final Severity[] SEVERITIES = Severity.values();

  /** In ten thousandths, by severity; 0 where a severity has no step. */
  private final long[] units = new long[SEVERITIES.length];

  /**
   * Steps by severity.
   *
   * @throws IllegalArgumentException when a step is not positive, too fine, or not above the step
   *     of the severity below
   */
  public Steps(Map<Severity, BigDecimal> steps) {
    long below = 0;
    for (Map.Entry<Severity, BigDecimal> step : new EnumMap<>(steps).entrySet()) {
      long unit = units(step.getKey(), step.getValue());
      if (unit <= below) {
        throw new IllegalArgumentException(
            "The step %s of %s must be above the step before it."
                .formatted(step.getValue(), step.getKey().wire()));
      }
      units[step.getKey().ordinal()] = unit;
      below = unit;
    }
    if (below == 0) {
      throw new IllegalArgumentException("At least one severity needs a step, such as yellow: 1.0");
    }
  }

  private static long units(Severity severity, BigDecimal step) {
    boolean fits =
        step.signum() > 0
            && step.compareTo(BigDecimal.valueOf(1_000)) <= 0
            && step.stripTrailingZeros().scale() <= DECIMALS;
    if (!fits || severity == Severity.NONE) {
      throw new IllegalArgumentException(
          "The step %s of %s must lie above 0 and at most at 1000, with at most %d decimals."
              .formatted(step, severity.wire(), DECIMALS));
    }
    return step.movePointRight(DECIMALS).longValueExact();
  }

  /** Milliseconds after which the severity is met, for {@code limit ÷ divisor}; −1 without step. */
  long threshold(Severity severity, long limit, int divisor) {
    long unit = units[severity.ordinal()];
    return unit == 0 ? -1 : ceilingDivision(Math.multiplyExact(unit, limit), UNIT * divisor);
  }

  private static long ceilingDivision(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }

  /** The highest severity whose step is met after {@code elapsed} ms of {@code limit ÷ divisor}. */
  public Severity met(long elapsed, long limit, int divisor) {
    Severity met = Severity.NONE;
    for (int i = 1; i < SEVERITIES.length; i++) {
      if (units[i] != 0) {
        if (elapsed < threshold(SEVERITIES[i], limit, divisor)) {
          return met;
        }
        met = SEVERITIES[i];
      }
    }
    return met;
  }

  /** The elapsed ms at which a severity above {@code now} is met next; MAX_VALUE when none is. */
  public long nextThreshold(Severity now, long limit, int divisor) {
    for (int i = now.ordinal() + 1; i < SEVERITIES.length; i++) {
      if (units[i] != 0) {
        return threshold(SEVERITIES[i], limit, divisor);
      }
    }
    return Long.MAX_VALUE;
  }

  /** The step of a severity as a share; of the lowest step for none. */
  public double share(Severity severity) {
    for (int i = severity.ordinal(); i < units.length; i++) {
      if (units[i] != 0) {
        return units[i] / (double) UNIT;
      }
    }
    throw new IllegalArgumentException("There is no step for " + severity.wire());
  }
}
