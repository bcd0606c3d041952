package io.gridwhistle.testing;

/** Every millisecond counts. */
final class CalendarTime implements Timekeeping {

  @Override
  public long between(long from, long to) {
    return Math.max(0, to - from);
  }

  @Override
  public long reach(long from, long millis) {
    return from + millis;
  }
}
