package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks UTF-8 (RFC 3629, table 3-7 of the Unicode Standard), eight ASCII bytes at a time. JSON
 * parsers let overlong forms pass, and what is stored must mean the same to every reader.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private Utf8() {}

  static boolean isValid(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int at = offset;
    while (at < end) {
      if (at + Long.BYTES <= end && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
        continue;
      }
      int size = sizeAt(bytes, at, end);
      if (size == 0) {
        return false;
      }
      at += size;
    }
    return true;
  }

  /**
   * Passes over the characters beyond ASCII that begin at a place, most of which are Chinese.
   *
   * @return the place behind them, negative when one is broken
   */
  static int pass(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] < 0) {
      int size = isUsual(bytes, at, end) ? 3 : sizeAt(bytes, at, end);
      if (size == 0) {
        return -1;
      }
      at += size;
    }
    return at;
  }

  /** True for the characters from U+1000 to U+CFFF. */
  private static boolean isUsual(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    return at + 3 <= end
        && first >= 0xE1
        && first <= 0xEC
        && (bytes[at + 1] & 0xC0) == 0x80
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  /** Bytes of the character at a place, 0 when there is none. */
  private static int sizeAt(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int size = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 0 || at + size > end || !isSecond(first, bytes[at + 1] & 0xFF)) {
      return 0;
    }
    for (int i = at + 2; i < at + size; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  /** The second byte tells overlong forms, surrogates and what lies beyond U+10FFFF. */
  private static boolean isSecond(int first, int second) {
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
  }
}
