package io.gridwhistle.detection;

import io.gridwhistle.alert.Severity;

/**
 * The episode that a detector is in, or not; a part of its state.
 *
 * @param severity NONE while no episode runs
 * @param highest the highest of this episode
 * @param openedAt epoch milliseconds; meaningless while no episode runs
 */
public record Watch(Severity severity, Severity highest, long openedAt) {

  /** No episode runs; most keys share it. */
  public static final Watch CLOSED = new Watch(Severity.NONE, Severity.NONE, 0);

  Watch at(Severity now) {
    return new Watch(now, now.compareTo(highest) > 0 ? now : highest, openedAt);
  }

  public boolean isOpen() {
    return severity != Severity.NONE;
  }
}
