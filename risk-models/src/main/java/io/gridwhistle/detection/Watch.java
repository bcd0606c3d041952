package io.gridwhistle.detection;

import io.gridwhistle.alert.Severity;

/** The episode that a detector is in, or not; a part of its state. */
public final class Watch {
  /** NONE while no episode runs. */
  public Severity severity = Severity.NONE;

  /** The highest of this episode. */
  public Severity highest = Severity.NONE;

  /** Epoch milliseconds; meaningless while no episode runs. */
  public long openedAt;

  /** Takes over everything from another watch. */
  public Watch copy() {
    Watch copy = new Watch();
    copy.severity = severity;
    copy.highest = highest;
    copy.openedAt = openedAt;
    return copy;
  }

  public boolean isOpen() {
    return severity != Severity.NONE;
  }
}
