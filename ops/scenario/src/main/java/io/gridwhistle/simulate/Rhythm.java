package io.gridwhistle.simulate;

import io.gridwhistle.document.OffsetTimes;
import java.time.ZoneId;

/** Day, night and weekend as people live them. */
final class Rhythm {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  /** The busiest hour of the busiest day, in reports against the average. */
  static final double BUSIEST = 1.9;

  private static final double WEEKEND = 0.75;
  private static final double[] BY_HOUR = {
    0.25, 0.18, 0.14, 0.12, 0.14, 0.25, 0.55, 1.0, 1.6, 1.9, 1.85, 1.6, 1.1, 1.2, 1.6, 1.7, 1.6,
    1.4, 1.3, 1.25, 1.2, 0.95, 0.65, 0.4
  };

  private final OffsetTimes times;

  Rhythm(ZoneId zone) {
    this.times = new OffsetTimes(zone);
  }

  /** Reports at this time against the average. */
  double busyness(long time) {
    return BY_HOUR[hour(time)] * (isWeekend(time) ? WEEKEND : 1);
  }

  boolean isNight(long time) {
    return hour(time) < 7 || hour(time) >= 22;
  }

  boolean isWeekend(long time) {
    return Math.floorMod(localDay(time) + 3, 7L) >= 5;
  }

  /** Midnight before or at this time. */
  long startOfDay(long time) {
    return localDay(time) * DAY - times.offsetMillis(time);
  }

  private int hour(long time) {
    return (int) (Math.floorMod(time + times.offsetMillis(time), DAY) / HOUR);
  }

  private long localDay(long time) {
    return Math.floorDiv(time + times.offsetMillis(time), DAY);
  }
}
