package io.gridwhistle.testing;

/**
 * How much a random county holds.
 *
 * @param grids at least 2; no event names the first one
 * @param patrols valid and invalid ones, of all grids together
 * @param modeChanges of all divisions together
 * @param days over which reports and patrols are spread
 */
public record CountySize(int grids, int incidents, int patrols, int modeChanges, int days) {

  /** About a hundred events: thousands of such counties are compared in a minute. */
  public static final CountySize SMALL = new CountySize(5, 12, 30, 8, 45);

  /** About a thousand events. */
  public static final CountySize MEDIUM = new CountySize(12, 90, 200, 20, 80);

  public CountySize {
    if (grids < 2 || days < 1 || incidents < 0 || patrols < 0 || modeChanges < 0) {
      throw new IllegalArgumentException(
          "A random county needs 2 grids, 1 day and no negative numbers.");
    }
  }
}
