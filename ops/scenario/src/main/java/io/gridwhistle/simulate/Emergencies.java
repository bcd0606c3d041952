package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.DAY;
import static io.gridwhistle.simulate.Rhythm.HOUR;

import java.util.Optional;

/** Floods and typhoons: in each half month a town may be in emergency mode for a while. */
record Emergencies(long seed, long from) {
  private static final long PERIOD = 15 * DAY;
  private static final double SHARE = 0.12;

  /** The span within the period that holds this time, should there be one. */
  Optional<Span> around(int town, long time) {
    long period = Math.floorDiv(time - from, PERIOD);
    Chance chance = Chance.of(seed, 2, town, period);
    if (!chance.happens(SHARE)) {
      return Optional.empty();
    }
    long begin = from + period * PERIOD + chance.between(DAY, PERIOD - 3 * DAY);
    return Optional.of(new Span(begin, begin + chance.between(6 * HOUR, 36 * HOUR)));
  }

  long periodAfter(long time) {
    return from + (Math.floorDiv(time - from, PERIOD) + 1) * PERIOD;
  }
}
