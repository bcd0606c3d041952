package io.gridwhistle.simulate;

import java.util.List;

/**
 * A reproducible source of chance: SplitMix64 (Steele, Lea and Flood 2014), written out because the
 * JDK does not promise the same numbers in every release. Logarithms are {@link StrictMath}'s for
 * the same reason.
 */
final class Chance {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** An own stream for each path below a seed. */
  static Chance of(long seed, long... path) {
    long state = seed;
    for (long step : path) {
      state = mix(state + GOLDEN_GAMMA) ^ mix(step);
    }
    return new Chance(mix(state));
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** In [0, 1). */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean happens(double probability) {
    return fraction() < probability;
  }

  /** From low to high, both included. */
  int between(int low, int high) {
    return low + (int) (fraction() * (high - low + 1));
  }

  long between(long low, long high) {
    return low + (long) (fraction() * (high - low + 1));
  }

  <T> T pick(List<T> items) {
    return items.get(between(0, items.size() - 1));
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - fraction());
  }

  /** Log-normal: half of the values lie below the median, two thirds within one factor of it. */
  long around(long median, double factor) {
    return (long) (median * StrictMath.exp(StrictMath.log(factor) * standardNormal()));
  }

  /** Sum of twelve (Irwin–Hall): near enough to normal, and the tails stop at six. */
  private double standardNormal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += fraction();
    }
    return sum;
  }
}
