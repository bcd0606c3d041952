package io.gridwhistle.source;

import java.time.Duration;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Tells whether a partition has nothing more to say, or its reader only has not come to it: time
 * would go on without what still lies there, and find what that refutes.
 *
 * <p>A reader that has come to the end of the log is believed soon. One that has brought nothing
 * yet may be about to start, and is believed later. One that was behind when it last brought
 * something most likely has more to read, and is believed last. None is believed for a time in
 * which the task was held up.
 */
final class Silence {
  /** Longer than a reader that starts takes to its first record. */
  static final Duration UNREAD = Duration.ofSeconds(5);

  /** What has lain on the log for longer is read by a reader that is behind. */
  static final long BEHIND_MILLIS = 5_000;

  /** How long one that is behind must have been silent. */
  static final Duration WHEN_BEHIND = Duration.ofSeconds(15);

  /** Between two looks so much counts at most: nobody has looked in the rest of it. */
  static final long STEP_MILLIS = 250;

  private final RelativeClock clock;
  private final Duration patience;
  private Duration needed = UNREAD;
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
    this.patience = patience;
    this.lastLook = clock.relativeTimeMillis();
  }

  /** Something has come. */
  void end() {
    silent = 0;
  }

  /** The last that came at once had been on the log for so many milliseconds. */
  void follow(long lag) {
    needed = lag > BEHIND_MILLIS ? WHEN_BEHIND : patience;
  }

  /** Looks, which must be done often, and tells whether nothing has come for long enough. */
  boolean holds() {
    long now = clock.relativeTimeMillis();
    silent += Math.min(now - lastLook, STEP_MILLIS);
    lastLook = now;
    return silent > needed.toMillis();
  }
}
