package io.gridwhistle.benchmark.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** True once a count has stood still for longer than anything waits to be told. */
final class ScaleSilence implements BooleanSupplier {
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final LongSupplier count;
  private long last = -1;
  private long since;

  ScaleSilence(LongSupplier count) {
    this.count = count;
  }

  @Override
  public boolean getAsBoolean() {
    long now = System.nanoTime();
    long counted = count.getAsLong();
    if (counted != last) {
      last = counted;
      since = now;
    }
    return now - since > LONGEST.toNanos();
  }
}
