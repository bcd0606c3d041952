package io.gridwhistle.state;

import io.gridwhistle.event.Event;

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

  /** One half of an identity's fingerprint, never 0. */
  public static long high(Event event) {
    long hash = hash(event, 0x9E3779B97F4A7C15L);
    return hash == 0 ? 1 : hash;
  }

  /** The other half, never 0. */
  public static long low(Event event, long high) {
    return hash(event, 0xC2B2AE3D27D4EB4FL ^ high) | 1;
  }

  /** An even spread by bits of the fingerprint that {@link #find} does not use first. */
  public static int bucket(Event event, int buckets) {
    return (int) Long.remainderUnsigned(high(event) >>> 32, buckets);
  }

  /** Adds an identity by its halves; false when it was there. */
  public boolean add(long high, long low) {
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

  /** FNV-1a over the characters, finished as in MurmurHash3 (Appleby 2011). */
  private static long hash(Event event, long seed) {
    long hash = seed;
    for (int i = 0; i < event.source().length(); i++) {
      hash = (hash ^ event.source().charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ 0xFFFF) * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < event.id().length(); i++) {
      hash = (hash ^ event.id().charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
  }
}
