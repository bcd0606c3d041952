package io.gridwhistle.store;

import io.gridwhistle.risk.GridState;

/** The one rule by which states of a grid replace each other. */
final class Versions {
  private Versions() {}

  /** True when {@code candidate} is newer than what is {@code held}; the same version is not. */
  static boolean replaces(long candidate, long held) {
    return candidate > held;
  }

  static GridState newer(GridState one, GridState other) {
    return replaces(other.version(), one.version()) ? other : one;
  }
}
