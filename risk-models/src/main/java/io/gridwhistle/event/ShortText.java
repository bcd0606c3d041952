package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A text of few bytes in UTF-8, compared eight bytes at a time.
 *
 * @param length how many bytes, at most {@link #LONGEST}
 * @param first its first eight bytes, filled up with zeros, as are the others
 */
record ShortText(int length, long first, long second, long third) {
  static final int LONGEST = 3 * Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static ShortText of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return of(utf8, 0, utf8.length);
  }

  static ShortText of(byte[] utf8, int offset, int length) {
    return new ShortText(
        length,
        word(utf8, offset, length),
        word(utf8, offset + 8, length - 8),
        word(utf8, offset + 16, length - 16));
  }

  /** As {@code equals}, which C2 does not always see through. */
  boolean is(ShortText other) {
    return length == other.length
        && first == other.first
        && second == other.second
        && third == other.third;
  }

  /** True when the bytes from a place, none of them at the end or behind it, begin with it. */
  boolean standsAt(byte[] bytes, int at, int end) {
    return length <= end - at
        && word(bytes, at, length) == first
        && (length <= 8 || word(bytes, at + 8, length - 8) == second)
        && (length <= 16 || word(bytes, at + 16, length - 16) == third);
  }

  /** Up to eight bytes, filled up with zeros. */
  private static long word(byte[] bytes, int at, int length) {
    if (length <= 0) {
      return 0;
    }
    if (at + Long.BYTES <= bytes.length) {
      long word = (long) LONGS.get(bytes, at);
      return length >= Long.BYTES ? word : word & (-1L >>> (Long.SIZE - Byte.SIZE * length));
    }
    return lastWord(bytes, at, length);
  }

  private static long lastWord(byte[] bytes, int at, int length) {
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = word << Byte.SIZE | (bytes[at + i] & 0xff);
    }
    return word;
  }
}
