package io.gridwhistle.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated county depends on, and all that it depends on.
 *
 * @param days length of the history
 * @param start first instant of the history; every grid is active from then
 * @param liveFrom when set, events never end, and from this instant on risks of every rule come
 *     true in quick succession
 * @param intensity 1 for a usual county; 2 doubles the rate of incidents
 */
public record SimulationSettings(
    int grids,
    int days,
    long seed,
    Instant start,
    ZoneId zone,
    @Nullable Instant liveFrom,
    double intensity) {
  static final LocalDate DEFAULT_START = LocalDate.of(2026, 1, 1);
  static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_GRIDS = 10_000_000;

  public SimulationSettings {
    require(grids >= 1 && grids <= MOST_GRIDS, "grids", grids, "between 1 and 10,000,000");
    require(days >= 1 && days <= 36_500, "days", days, "between 1 and 36,500");
    require(intensity > 0 && intensity <= 100, "intensity", intensity, "above 0 and at most 100");
  }

  /** A history that starts on 2026-01-01. */
  public static SimulationSettings of(int grids, int days, long seed) {
    return new SimulationSettings(
        grids, days, seed, startOf(DEFAULT_START), DEFAULT_ZONE, null, 1.0);
  }

  /** The same county, its history starting at midnight of that day. */
  public SimulationSettings startingOn(LocalDate day) {
    return new SimulationSettings(grids, days, seed, startOf(day), zone, liveFrom, intensity);
  }

  /** The same county, its history ending at that instant and going on live without end. */
  public SimulationSettings liveFrom(Instant now) {
    Instant begin = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(days));
    return new SimulationSettings(grids, days, seed, begin, zone, now, intensity);
  }

  /** The same county with more or fewer incidents. */
  public SimulationSettings withIntensity(double factor) {
    return new SimulationSettings(grids, days, seed, start, zone, liveFrom, factor);
  }

  long from() {
    return start.toEpochMilli();
  }

  /** The first instant that is no longer simulated. */
  long end() {
    return liveFrom == null ? from() + Duration.ofDays(days).toMillis() : Long.MAX_VALUE;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(DEFAULT_ZONE).toInstant();
  }

  private static void require(boolean good, String name, Object value, String range) {
    if (!good) {
      throw new IllegalArgumentException(
          "The number of %s (%s) must be %s.".formatted(name, value, range));
    }
  }
}
