package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shares equal codes, of which there are few and which come again and again: state that holds
 * events then holds each grid's code once, and reading one that is known makes nothing new.
 *
 * <p>A table that forgets: a code that meets another one in its place pushes it out. Safe without
 * locks, since its entries never change and losing one only costs memory. The hash takes eight
 * bytes at a time (the multiplication of Knuth's Fibonacci hashing); who makes codes meet gains
 * nothing but that they are made anew.
 */
final class Codes {
  private static final int BITS = 14;
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;
  private static final @Nullable Code[] TABLE = new Code[1 << BITS];
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Codes() {}

  private record Code(byte[] utf8, String text) {
    boolean is(byte[] bytes, int offset, int length) {
      return Arrays.equals(utf8, 0, utf8.length, bytes, offset, offset + length);
    }
  }

  /** The text of some bytes of UTF-8, most often one that was met before. */
  static String shared(byte[] utf8, int offset, int length) {
    int slot = (int) (hash(utf8, offset, length) >>> (Long.SIZE - BITS));
    Code known = TABLE[slot];
    if (known != null && known.is(utf8, offset, length)) {
      return known.text;
    }
    String text = new String(utf8, offset, length, StandardCharsets.UTF_8);
    TABLE[slot] = new Code(Arrays.copyOfRange(utf8, offset, offset + length), text);
    return text;
  }

  private static long hash(byte[] bytes, int offset, int length) {
    long hash = length;
    int at = offset;
    for (int end = offset + length - Long.BYTES; at <= end; at += Long.BYTES) {
      hash = mixed(hash, (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (int end = offset + length; at < end; at++) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xff);
    }
    return mixed(hash, rest);
  }

  private static long mixed(long hash, long word) {
    return Long.rotateLeft(hash ^ word, 29) * GOLDEN_RATIO;
  }
}
