package io.gridwhistle.detection.coverage;

import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import java.time.Duration;
import java.util.List;

/**
 * What the registry says about a grid, as far as its patrols go. Persisted.
 *
 * @param type wire name of its type
 * @param activeFrom epoch milliseconds
 * @param interval milliseconds between patrols, 0 to take it from the type
 * @param divisions codes of the divisions above, nearest first
 * @param registered false once the registry has dropped the grid
 */
public record GridFacts(
    Scope scope,
    String type,
    long activeFrom,
    long interval,
    List<String> divisions,
    boolean registered) {

  public GridFacts {
    divisions = List.copyOf(divisions);
  }

  public static GridFacts of(Registry registry, Grid grid) {
    Duration interval = grid.patrolInterval();
    return new GridFacts(
        registry.scopeOf(grid.code()),
        grid.type().wire(),
        grid.activeFrom(),
        interval == null ? 0 : interval.toMillis(),
        registry.divisionsAbove(grid),
        true);
  }

  /** The same grid, no longer registered. */
  public GridFacts dropped() {
    return new GridFacts(scope, type, activeFrom, interval, divisions, false);
  }
}
