package io.gridwhistle.state;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.GridChange.CoverageChange;

/**
 * What a grid's live file says before its lists. It does not repeat the grid, which is its key.
 *
 * @param version how many changes there were
 * @param lastPatrol epoch milliseconds, {@link GridState#NEVER} before it
 */
public record GridHead(long version, GridSurroundings surroundings, long lastPatrol) {

  /** Of a grid that nothing is known of. */
  public static final GridHead NEW = new GridHead(0, GridSurroundings.UNKNOWN, GridState.NEVER);

  /** True when the coverage was known to be so. */
  public boolean knows(CoverageChange change) {
    return lastPatrol == change.lastPatrol() && surroundings.equals(change.surroundings());
  }

  /** The head after one more change. */
  public GridHead after(GridChange change) {
    return change instanceof CoverageChange coverage
        ? new GridHead(version + 1, shared(coverage.surroundings()), coverage.lastPatrol())
        : new GridHead(version + 1, surroundings, lastPatrol);
  }

  /** Those that this head holds, when they are the same: other grids hold them too. */
  private GridSurroundings shared(GridSurroundings now) {
    return now.equals(surroundings) ? surroundings : now;
  }

  public Scope scope(String grid) {
    return new Scope(grid, surroundings.village(), surroundings.town(), surroundings.county());
  }
}
