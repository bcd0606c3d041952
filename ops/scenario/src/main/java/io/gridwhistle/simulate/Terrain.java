package io.gridwhistle.simulate;

import io.gridwhistle.document.Position;

/**
 * Land cut into plots without gap or overlap: a lattice, denser in the middle as towns are, whose
 * corners are moved a little. Neighbours share their corners exactly.
 *
 * <p>Plots are numbered along strips of {@value #STRIP} columns, row by row to and fro, so that
 * plots with near numbers lie together.
 */
final class Terrain {
  private static final int STRIP = 4;
  private static final double DEGREES_A_PLOT = 0.008;
  private static final double WEST = 119.2;
  private static final double SOUTH = 28.4;
  private static final double JITTER = 0.18;

  private final int columns;
  private final int rows;
  private final long seed;

  Terrain(int plots, long seed) {
    int width = (int) Math.ceil(Math.sqrt(plots));
    this.columns = (width + STRIP - 1) / STRIP * STRIP;
    this.rows = (plots + columns - 1) / columns;
    this.seed = seed;
  }

  Plot plot(int number) {
    int column = column(number);
    int row = row(number);
    return new Plot(
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1));
  }

  /** From 0 in the middle to 1 at the border. */
  double distance(int number) {
    return Math.max(
        Math.abs(centred(column(number) + 0.5, columns)),
        Math.abs(centred(row(number) + 0.5, rows)));
  }

  private int row(int number) {
    int along = number % (STRIP * rows) / STRIP;
    return strip(number) % 2 == 0 ? along : rows - 1 - along;
  }

  private int column(int number) {
    int across = number % STRIP;
    return strip(number) * STRIP + (row(number) % 2 == 0 ? across : STRIP - 1 - across);
  }

  private int strip(int number) {
    return number / (STRIP * rows);
  }

  private Position corner(int column, int row) {
    Chance chance = Chance.of(seed, 71, column, row);
    return Position.rounded(
        WEST + degrees(column, columns, chance), SOUTH + degrees(row, rows, chance));
  }

  private static double degrees(int line, int lines, Chance chance) {
    double half = lines * DEGREES_A_PLOT / 2;
    double moved = line + JITTER * (2 * chance.fraction() - 1);
    double u = centred(moved, lines);
    return half * (1 + u * (0.55 + 0.45 * Math.abs(u)));
  }

  private static double centred(double line, int lines) {
    return 2 * line / lines - 1;
  }
}
