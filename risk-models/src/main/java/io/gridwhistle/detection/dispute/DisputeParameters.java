package io.gridwhistle.detection.dispute;

import io.gridwhistle.detection.CountSteps;
import java.time.Duration;
import java.util.Map;

/** How many disputes within which time are too many, for each kind of key. */
public record DisputeParameters(Map<String, Threshold> keys) {
  /** The longest window, since evidence is kept for as long. */
  public static final Duration LONGEST = Duration.ofDays(90);

  /** Counts within a window. */
  public record Threshold(Duration window, CountSteps steps) {
    public Threshold {
      if (window.isNegative() || window.isZero() || window.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "The window (%s) of rule repeated-dispute must be positive and at most %s. Maybe use P30D."
                .formatted(window, LONGEST));
      }
    }
  }

  public DisputeParameters {
    keys = Map.copyOf(keys);
    for (DisputeKey kind : DisputeKey.values()) {
      if (!keys.containsKey(kind.wire())) {
        throw new IllegalArgumentException(
            "The rule repeated-dispute needs a window and counts for '" + kind.wire() + "'.");
      }
    }
  }

  Threshold of(DisputeKey kind) {
    Threshold threshold = keys.get(kind.wire());
    if (threshold == null) {
      throw new IllegalStateException(kind + " was checked before");
    }
    return threshold;
  }
}
