package io.gridwhistle.risk;

import io.gridwhistle.alert.Severity;
import java.util.List;

/**
 * The grid risk index of contract §4: 100 · (1 − Π(1 − w·d)), from 0 to 100.
 *
 * <p>The weight w follows from the highest severity reached; the decay d is 1 while an alert is
 * open, halves every seven days after its resolution, and is 0 once it is discounted.
 */
public final class RiskIndex {
  private static final double HALF_LIFE_MILLIS = 7 * 86_400_000.0;

  private RiskIndex() {}

  /** The index at an instant (epoch milliseconds), between 0 and 100. */
  public static double at(List<RiskPart> parts, long instant) {
    double calm = 1;
    for (RiskPart part : parts) {
      calm *= 1 - contribution(part, instant);
    }
    return 100 * (1 - calm);
  }

  /** What one alert adds: w·d, between 0 and 0.6. */
  public static double contribution(RiskPart part, long instant) {
    return weight(part.severity()) * decay(part, instant);
  }

  /** The level of an index: blue from 20, yellow 40, orange 60, red 80. */
  public static Severity level(double index) {
    if (index >= 80) {
      return Severity.RED;
    } else if (index >= 60) {
      return Severity.ORANGE;
    } else if (index >= 40) {
      return Severity.YELLOW;
    }
    return index >= 20 ? Severity.BLUE : Severity.NONE;
  }

  private static double weight(Severity severity) {
    return switch (severity) {
      case NONE -> 0;
      case BLUE -> 0.05;
      case YELLOW -> 0.15;
      case ORANGE -> 0.35;
      case RED -> 0.60;
    };
  }

  private static double decay(RiskPart part, long instant) {
    if (part.discounted()) {
      return 0;
    }
    Long resolvedAt = part.resolvedAt();
    if (resolvedAt == null) {
      return 1;
    }
    return Math.pow(2, -Math.max(0, instant - resolvedAt) / HALF_LIFE_MILLIS);
  }
}
