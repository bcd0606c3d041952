package io.gridwhistle.benchmark.detect;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Transition;

/**
 * One change of severity of one key: what all sides must agree on.
 *
 * @param severity from then on; for the end of an episode the one that it had
 * @param at epoch milliseconds
 */
public record Step(String rule, String key, Transition transition, Severity severity, long at) {
  private static final Severity[] SEVERITIES = Severity.values();

  /** The step from one severity to another one, both as ordinals of {@link Severity}. */
  public static Step between(String rule, String key, int before, int after, long at) {
    Transition transition =
        before == 0
            ? Transition.OPENED
            : after == 0
                ? Transition.RESOLVED
                : after > before ? Transition.RAISED : Transition.LOWERED;
    return new Step(rule, key, transition, SEVERITIES[after == 0 ? before : after], at);
  }

  /** True when it makes things look worse. */
  public boolean isUpward() {
    return transition == Transition.OPENED || transition == Transition.RAISED;
  }
}
