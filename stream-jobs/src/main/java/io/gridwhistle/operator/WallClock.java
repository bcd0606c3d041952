package io.gridwhistle.operator;

/**
 * Event time that goes on when the events stop: it lags behind the wall clock by what it lagged
 * when the last event came.
 *
 * <p>Where no event was seen since the start, the wall clock is taken after a while only, so that
 * silence from the start is noticed too: until then events of the past may still begin a time of
 * their own, and those that a restart repeats may still be on their way. All in epoch milliseconds.
 */
final class WallClock {
  static final long UNKNOWN = Long.MIN_VALUE;

  private final long patience;
  private long lag;
  private long waitingSince = UNKNOWN;
  private boolean running;

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
    running = true;
  }

  /** Something is there that waits for time to pass. */
  void await(long now) {
    if (waitingSince == UNKNOWN) {
      waitingSince = now;
    }
  }

  /** The event time at an instant of silence, {@link #UNKNOWN} when there is none yet. */
  long eventTime(long now) {
    if (!running && waitingSince != UNKNOWN && now - waitingSince >= patience) {
      running = true;
      lag = Math.max(0, lag);
    }
    return running ? now - lag : UNKNOWN;
  }

  /** What it lags, {@link #UNKNOWN} when nothing was seen, not even before a restart. */
  long lag() {
    return lag;
  }
}
