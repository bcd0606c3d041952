package io.gridwhistle.benchmark.jobs;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * True once a count that has come far enough stood still for longer than anything waits to be told:
 * for some three seconds, counted in looks, since a collection that stops the whole process for as
 * long is no silence.
 */
final class ScaleSilence implements BooleanSupplier {
  private static final int LOOKS = 1_500;

  private final LongSupplier count;
  private final long least;
  private long last = -1;
  private int looks;

  /**
   * A silence.
   *
   * @param least without which nothing counts as silence
   */
  ScaleSilence(LongSupplier count, long least) {
    this.count = count;
    this.least = least;
  }

  @Override
  public boolean getAsBoolean() {
    long counted = count.getAsLong();
    looks = counted == last ? looks + 1 : 0;
    last = counted;
    return counted >= least && looks >= LOOKS;
  }
}
