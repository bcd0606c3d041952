package io.gridwhistle.source;

import java.time.Duration;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Tells whether a partition has nothing more to say, or its reader has only not come to it: time
 * would go on without what still lies there, and find what that refutes.
 *
 * <p>A reader that has come to the end of the log is believed soon. One that was behind when it
 * last brought something knows of more, most likely, and is believed late. Neither while the task
 * itself is held up.
 */
final class Silence {
  /** What has lain on the log for longer is read by one that is behind. */
  static final long BEHIND_MILLIS = 5_000;

  /** How much longer one that is behind must have been silent. */
  static final int BEHIND_FACTOR = 15;

  /** Between two looks so much counts at most: nobody has looked in the rest of it. */
  static final long STEP_MILLIS = 250;

  private final RelativeClock clock;
  private final long patience;
  private boolean behind;
  private long lastLook;
  private long silent;

  /**
   * Begins silent.
   *
   * @param clock stands still while the task's output is held up
   * @param patience how long a reader at the end of the log must have been silent
   */
  Silence(RelativeClock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience.toMillis();
    this.lastLook = clock.relativeTimeMillis();
  }

  /** Something has come. */
  void end() {
    silent = 0;
  }

  /** The last that came at once had been on the log for so many milliseconds. */
  void follow(long lag) {
    behind = lag > BEHIND_MILLIS;
  }

  /** Looks, which must be done often, and tells whether nothing has come for long enough. */
  boolean holds() {
    long now = clock.relativeTimeMillis();
    silent += Math.min(now - lastLook, STEP_MILLIS);
    lastLook = now;
    return silent > (behind ? BEHIND_FACTOR * patience : patience);
  }
}
