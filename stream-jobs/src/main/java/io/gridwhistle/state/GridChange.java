package io.gridwhistle.state;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import org.jspecify.annotations.Nullable;

/** One change in a grid's live file. */
public sealed interface GridChange {
  String grid();

  /** An alert that names the grid, as it stands now. */
  record AlertChange(String grid, Scope scope, RiskPart part) implements GridChange {}

  /**
   * An incident of the grid.
   *
   * @param open null when no stage runs any more
   */
  record IncidentChange(String grid, String incidentId, @Nullable OpenIncident open)
      implements GridChange {}

  /**
   * The grid's newest patrol, most often all that is new.
   *
   * @param lastPatrol epoch milliseconds, {@link io.gridwhistle.risk.GridState#NEVER} before it
   */
  record PatrolChange(String grid, long lastPatrol) implements GridChange {}

  /**
   * The grid's coverage, with all that surrounds it.
   *
   * @param lastPatrol epoch milliseconds, {@link io.gridwhistle.risk.GridState#NEVER} before it
   */
  record CoverageChange(String grid, GridSurroundings surroundings, long lastPatrol)
      implements GridChange {}
}
