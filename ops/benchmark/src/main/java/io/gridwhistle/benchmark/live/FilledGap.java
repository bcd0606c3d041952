package io.gridwhistle.benchmark.live;

import org.jspecify.annotations.Nullable;

/** A patrol of a closely watched grid, each time a second too late. */
final class FilledGap implements Tale {
  static final long INTERVAL = 3_000;
  private static final double PERIOD_SECONDS = 4;
  private final int grids;

  /**
   * A patrol.
   *
   * @param perSecond how many of them there are
   */
  FilledGap(double perSecond) {
    grids = grids(perSecond);
  }

  static int grids(double perSecond) {
    return (int) Math.round(perSecond * PERIOD_SECONDS);
  }

  @Override
  public boolean needsFirst() {
    return false;
  }

  @Override
  public double firstLead() {
    return PERIOD_SECONDS;
  }

  @Override
  public double secondLead() {
    return 0;
  }

  @Override
  public @Nullable String first(int number, long time) {
    return null;
  }

  @Override
  public @Nullable String second(int number, long time) {
    return null;
  }

  @Override
  public String last(int number, Times times) {
    return EventTexts.visit("V-" + number, grid(number), times.last());
  }

  /** A grid's first patrol after the start may come in time. */
  @Override
  public void foretell(int number, Times times, Foretold foretold) {
    long due = times.before() + INTERVAL;
    if (due <= times.last()) {
      String key = "grid:" + grid(number);
      foretold.byTime(new Warning(key, "opened", "yellow", due));
      foretold.byEvent(new Warning(key, "resolved", "yellow", times.last()));
    }
  }

  private String grid(int number) {
    return County.watched(number / Plan.KINDS % grids);
  }
}
