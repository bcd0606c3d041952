package io.gridwhistle.detection.coverage;

import java.util.List;

/**
 * How a grid is to be walked. Says nothing of the grid itself, so that most grids of a village hold
 * the same. Persisted.
 *
 * @param type wire name of its type
 * @param activeFrom epoch milliseconds
 * @param interval milliseconds between patrols, 0 to take it from the type
 * @param divisions codes of the divisions above, nearest first
 * @param registered false once the registry has dropped the grid
 */
public record GridTerms(
    String type, long activeFrom, long interval, List<String> divisions, boolean registered) {

  public GridTerms {
    divisions = List.copyOf(divisions);
  }

  /** The same terms, no longer registered. */
  GridTerms dropped() {
    return new GridTerms(type, activeFrom, interval, divisions, false);
  }
}
