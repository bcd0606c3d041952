package io.gridwhistle.state;

import org.jspecify.annotations.Nullable;

/**
 * How a grid is to be walked, and the divisions above it. Says nothing of the grid itself, so that
 * most grids of a village hold the same.
 *
 * @param type wire name of the grid's type, empty before its coverage is known
 * @param activeFrom epoch milliseconds
 * @param interval milliseconds allowed between patrols now, 0 when the grid is not registered
 */
public record GridSurroundings(
    String type,
    @Nullable String village,
    @Nullable String town,
    @Nullable String county,
    long activeFrom,
    long interval,
    boolean registered) {

  static final GridSurroundings UNKNOWN = new GridSurroundings("", null, null, null, 0, 0, false);
}
