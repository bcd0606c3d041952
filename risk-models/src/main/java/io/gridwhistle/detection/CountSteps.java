package io.gridwhistle.detection;

import io.gridwhistle.alert.Severity;

/** Severities that follow from a count, each from its threshold on (count ≥ threshold). */
public record CountSteps(int yellow, int orange, int red) {

  public CountSteps {
    if (yellow < 1 || orange <= yellow || red <= orange) {
      throw new IllegalArgumentException(
          "The counts %d, %d, %d must be positive and ascend. Maybe use yellow 3, orange 5, red 8."
              .formatted(yellow, orange, red));
    }
  }

  public Severity met(int count) {
    if (count >= red) {
      return Severity.RED;
    } else if (count >= orange) {
      return Severity.ORANGE;
    }
    return count >= yellow ? Severity.YELLOW : Severity.NONE;
  }

  /** The count from which a severity holds; the lowest one for none. */
  public int threshold(Severity severity) {
    return switch (severity) {
      case RED -> red;
      case ORANGE -> orange;
      default -> yellow;
    };
  }
}
