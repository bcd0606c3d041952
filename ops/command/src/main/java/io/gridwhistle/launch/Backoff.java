package io.gridwhistle.launch;

import java.time.Duration;

/**
 * How long to wait before a role is started again: at once after a good run, then ever longer while
 * it dies young.
 */
final class Backoff {
  static final Duration GOOD_RUN = Duration.ofSeconds(20);
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LAST = Duration.ofSeconds(15);

  private Duration next = FIRST;

  /**
   * @param ran how long the process that just ended had run
   */
  Duration after(Duration ran) {
    var pause = ran.compareTo(GOOD_RUN) >= 0 ? FIRST : next;
    var doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LAST) > 0 ? LAST : doubled;
    return pause;
  }
}
