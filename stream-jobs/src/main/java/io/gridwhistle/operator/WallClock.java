package io.gridwhistle.operator;

/**
 * Event time that goes on when the events stop: it lags behind the wall clock by what it lagged
 * when the last event came.
 *
 * <p>Where no event was ever seen, the wall clock itself is taken after a while, so that silence
 * from the start is noticed too; until then events of the past may still begin a time of their own.
 * All in epoch milliseconds.
 */
final class WallClock {
  static final long UNKNOWN = Long.MIN_VALUE;

  private final long patience;
  private long lag;
  private long waitingSince = UNKNOWN;

  /**
   * A clock.
   *
   * @param patience milliseconds to wait for a first event
   * @param lag as saved, or {@link #UNKNOWN}
   */
  WallClock(long patience, long lag) {
    this.patience = patience;
    this.lag = lag;
  }

  /** The event time has moved on by itself. */
  void follow(long eventTime, long now) {
    lag = Math.max(0, now - eventTime);
  }

  /** Something is there that waits for time to pass. */
  void await(long now) {
    if (waitingSince == UNKNOWN) {
      waitingSince = now;
    }
  }

  /** The event time at an instant of silence, {@link #UNKNOWN} when there is none yet. */
  long eventTime(long now) {
    if (lag == UNKNOWN && waitingSince != UNKNOWN && now - waitingSince >= patience) {
      lag = 0;
    }
    return lag == UNKNOWN ? UNKNOWN : now - lag;
  }

  long lag() {
    return lag;
  }
}
