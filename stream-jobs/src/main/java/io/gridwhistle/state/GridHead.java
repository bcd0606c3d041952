package io.gridwhistle.state;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.GridChange.CoverageChange;
import org.jspecify.annotations.Nullable;

/**
 * What a grid's live file says before its lists. It does not repeat the grid, which is its key.
 *
 * @param version how many changes there were
 * @param type wire name of the grid's type, empty before its coverage is known
 * @param activeFrom epoch milliseconds
 * @param interval milliseconds allowed between patrols
 * @param lastPatrol epoch milliseconds, {@link GridState#NEVER} before it
 */
public record GridHead(
    long version,
    String type,
    @Nullable String village,
    @Nullable String town,
    @Nullable String county,
    long activeFrom,
    long interval,
    long lastPatrol,
    boolean registered) {

  /** Of a grid that nothing is known of. */
  public static final GridHead NEW =
      new GridHead(0, "", null, null, null, 0, 0, GridState.NEVER, false);

  /** True when the coverage was known to be so. */
  public boolean knows(CoverageChange change) {
    return equals(covered(change, version));
  }

  /** The head after one more change. */
  public GridHead after(GridChange change) {
    return change instanceof CoverageChange coverage
        ? covered(coverage, version + 1)
        : new GridHead(
            version + 1, type, village, town, county, activeFrom, interval, lastPatrol, registered);
  }

  private static GridHead covered(CoverageChange change, long version) {
    Scope scope = change.scope();
    return new GridHead(
        version,
        change.type(),
        scope.village(),
        scope.town(),
        scope.county(),
        change.activeFrom(),
        change.interval(),
        change.lastPatrol(),
        change.registered());
  }

  public Scope scope(String grid) {
    return new Scope(grid, village, town, county);
  }
}
