package io.gridwhistle.state;

import io.gridwhistle.event.Fingerprint;

/**
 * A set of event identities, each as 128 bits: open addressing with linear probing (Knuth 1973), at
 * most three quarters full.
 *
 * <p>Two different identities among n are taken for one with a chance of about n² / 2¹²⁹: 10⁻²¹ for
 * a thousand million.
 */
public final class Fingerprints {
  private static final int SMALLEST = 16;

  private long[] slots = new long[2 * SMALLEST];
  private int size;

  /** Adds an identity; false when it was there. */
  public boolean add(Fingerprint identity) {
    return add(identity.high(), identity.low());
  }

  private boolean add(long high, long low) {
    int at = find(high, low);
    if (slots[at + 1] != 0) {
      return false;
    }
    slots[at] = high;
    slots[at + 1] = low;
    if (++size * 8 > slots.length * 3) {
      grow();
    }
    return true;
  }

  /** The slot of an identity, or the empty one where it would go; the low half is never 0. */
  private int find(long high, long low) {
    int mask = slots.length - 1;
    int at = (int) (high << 1) & mask;
    while (slots[at + 1] != 0 && (slots[at] != high || slots[at + 1] != low)) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    size = 0;
    for (int i = 0; i < before.length; i += 2) {
      if (before[i + 1] != 0) {
        add(before[i], before[i + 1]);
      }
    }
  }
}
