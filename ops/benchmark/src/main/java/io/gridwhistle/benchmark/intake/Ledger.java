package io.gridwhistle.benchmark.intake;

/**
 * How many events, and a sum over their identities in which order plays no part: equal ledgers hold
 * the same events but for one chance in 2^64.
 */
record Ledger(long count, long sum) {
  static final Ledger EMPTY = new Ledger(0, 0);

  Ledger with(String source, String id) {
    return new Ledger(count + 1, sum + mixed(hash(hash(0, source), id)));
  }

  Ledger plus(Ledger other) {
    return new Ledger(count + other.count, sum + other.sum);
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 1_000_003 + text.charAt(i) + 1;
    }
    return hash * 1_000_003;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mixed(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
