package io.gridwhistle.benchmark.live;

import org.jspecify.annotations.Nullable;

/**
 * A few events of which the last completes an alert at once.
 *
 * <p>Times of the steps are epoch milliseconds; the number tells one tale of a kind from another.
 */
interface Tale {
  /** Seconds from the first step, and from the second, to the last. */
  double firstLead();

  double secondLead();

  @Nullable String first(int number, long time);

  @Nullable String second(int number, long time);

  String last(int number, Times times);

  /** Foretells what becomes of a tale that has been told to its end. */
  void foretell(int number, Times times, Foretold foretold);

  /** True when it cannot end before it has begun. */
  default boolean needsFirst() {
    return true;
  }

  /**
   * When a tale's steps are meant.
   *
   * @param before as long before the last as the first step, but not before the schedule's start
   */
  record Times(long before, long second, long last) {}
}
