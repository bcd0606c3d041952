package io.gridwhistle.benchmark.detect;

import java.util.List;

/**
 * What one pass over a county gave.
 *
 * @param nanos from the first event in to the last result out; start and deployment are left out
 */
public record Outcome(List<Step> steps, long nanos) {
  public Outcome {
    steps = List.copyOf(steps);
  }

  double rate(int events) {
    return events * 1e9 / nanos;
  }
}
