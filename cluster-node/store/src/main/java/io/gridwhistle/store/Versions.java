package io.gridwhistle.store;

import io.gridwhistle.risk.GridState;
import org.jspecify.annotations.Nullable;

/** The one rule by which states of a grid replace each other. */
final class Versions {
  private Versions() {}

  /** True when {@code candidate} is newer than what is {@code held}; the same version is not. */
  static boolean replaces(GridState candidate, @Nullable GridState held) {
    return held == null || candidate.version() > held.version();
  }

  static GridState newer(GridState one, GridState other) {
    return replaces(other, one) ? other : one;
  }
}
