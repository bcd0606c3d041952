package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An event's identity (source, id) as 128 bits.
 *
 * @param high one half, never 0
 * @param low the other half, never 0
 */
public record Fingerprint(long high, long low) {

  /** Of an event. */
  public static Fingerprint of(Event event) {
    Lanes lanes = new Lanes();
    lanes.take(event.source());
    lanes.take(event.id());
    return lanes.fingerprint();
  }

  /** An even spread over pieces, by bits that the sets do not use first. */
  public int bucket(int buckets) {
    return (int) Long.remainderUnsigned(high >>> 32, buckets);
  }

  /**
   * Two hashes side by side, eight bytes at a time, each step of which loses nothing of what came
   * before; finished as in MurmurHash3 (Appleby 2011). The multipliers are those of SplitMix64
   * (Steele, Lea, Flood 2014) and of that finish.
   */
  static final class Lanes {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xBF58476D1CE4E5B9L;

    private long high = FIRST;
    private long low = SECOND;

    private void take(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      take(utf8, 0, utf8.length);
    }

    /** A text in UTF-8, with its length, so that what ends one text cannot begin the next. */
    void take(byte[] bytes, int offset, int length) {
      mix(length);
      int at = offset;
      int end = offset + length;
      for (; at <= end - Long.BYTES; at += Long.BYTES) {
        mix((long) LONGS.get(bytes, at));
      }
      long rest = 0;
      for (; at < end; at++) {
        rest = rest << Byte.SIZE | (bytes[at] & 0xff);
      }
      mix(rest);
    }

    private void mix(long word) {
      high = Long.rotateLeft(high ^ word * SECOND, 29) * FIRST;
      low = Long.rotateLeft(low + word * FIRST, 31) * SECOND;
    }

    Fingerprint fingerprint() {
      long first = finished(high);
      return new Fingerprint(first == 0 ? 1 : first, finished(low ^ first) | 1);
    }

    private static long finished(long lane) {
      long hash = (lane ^ (lane >>> 33)) * 0xFF51AFD7ED558CCDL;
      hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
      return hash ^ (hash >>> 33);
    }
  }
}
