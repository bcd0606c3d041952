package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.DAY;
import static io.gridwhistle.simulate.Rhythm.HOUR;
import static io.gridwhistle.simulate.Rhythm.MINUTE;

/**
 * At which hours the patrols of a grid set out.
 *
 * @param leftOut the share of planned rounds that do not take place
 */
record PatrolHours(GroundType type, Rhythm rhythm, double leftOut) {
  private static final double[] NONE = {};
  private static final double LAX_GRIDS = 0.05;
  private static final double LAX = 0.5;

  /** One grid in twenty walks every other round only. */
  static PatrolHours of(GroundType type, Rhythm rhythm, Chance chance) {
    return new PatrolHours(type, rhythm, chance.happens(LAX_GRIDS) ? LAX : usuallyLeftOut(type));
  }

  /** The next round after this time, with some of the planned rounds left out. */
  long next(long now, Chance chance) {
    for (long day = rhythm.startOfDay(now); ; day = rhythm.startOfDay(day + DAY + HOUR)) {
      for (double hour : hours(rhythm.isWeekend(day))) {
        long time = day + (long) (hour * HOUR);
        if (time > now + 45 * MINUTE && !chance.happens(leftOut)) {
          return time + chance.between(0L, 40 * MINUTE);
        }
      }
    }
  }

  private double[] hours(boolean weekend) {
    return switch (type) {
      case URBAN -> weekend ? new double[] {9.2, 16} : new double[] {8.5, 13.5, 16.5};
      case RURAL -> weekend ? new double[] {9.5} : new double[] {8.5, 14.5};
      case MOUNTAIN -> weekend ? NONE : new double[] {8, 13};
      case DEDICATED -> weekend ? new double[] {10} : new double[] {9, 15};
    };
  }

  private static double usuallyLeftOut(GroundType type) {
    return switch (type) {
      case URBAN, DEDICATED -> 0.02;
      case RURAL -> 0.2;
      case MOUNTAIN -> 0.45;
    };
  }
}
