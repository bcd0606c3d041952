package io.gridwhistle.detection.coverage;

import io.gridwhistle.detection.Steps;
import java.time.Duration;
import java.util.Map;

/**
 * How often grids must be walked.
 *
 * @param intervals by wire name of the grid type
 * @param emergencyDivisor by how much the interval shrinks in emergency mode
 */
public record CoverageParameters(
    Steps steps, Map<String, Duration> intervals, int emergencyDivisor) {

  public CoverageParameters {
    intervals = Map.copyOf(intervals);
    for (String type : new String[] {"urban", "rural", "mountain", "dedicated"}) {
      Duration interval = intervals.get(type);
      if (interval == null || interval.toMillis() < 1 || interval.toDays() > 3_650) {
        throw new IllegalArgumentException(
            "The interval (%s) of '%s' in rule coverage-gap must lie between 1 ms and ten years. Maybe use PT72H."
                .formatted(interval, type));
      }
    }
    if (emergencyDivisor < 1 || emergencyDivisor > 1_000) {
      throw new IllegalArgumentException(
          "The emergencyDivisor (%d) of rule coverage-gap must lie between 1 and 1000. Maybe use 4."
              .formatted(emergencyDivisor));
    }
  }

  /** Milliseconds allowed between two patrols of a grid, before any emergency. */
  long interval(GridTerms terms) {
    Duration byType = intervals.get(terms.type());
    if (terms.interval() > 0 || byType == null) {
      return Math.max(1, terms.interval());
    }
    return byType.toMillis();
  }
}
