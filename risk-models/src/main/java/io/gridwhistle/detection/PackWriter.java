package io.gridwhistle.detection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers in as few bytes as they need (seven bits in each, as Protocol Buffers does) and
 * texts by their characters, so that any text may be cut anywhere.
 */
final class PackWriter {
  /** Lengths from here on take four bytes more. */
  static final int LONG = 0xFF;

  private byte[] bytes = new byte[256];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, size);
  }

  void putNumber(long number) {
    reserve(10);
    long left = number;
    while ((left & ~0x7FL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** A number that is small, be it negative or not. */
  void putSigned(long number) {
    putNumber(number << 1 ^ number >> 63);
  }

  void putText(@Nullable String text) {
    if (text == null) {
      putNumber(0);
    } else {
      putText(text, 0);
    }
  }

  /** A text from a character on: twice its length, one more when characters take two bytes. */
  void putText(String text, int from) {
    int length = text.length() - from;
    boolean wide = isWide(text, from);
    putNumber(1 + 2L * length + (wide ? 1 : 0));
    reserve(2 * length);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (wide) {
        bytes[size++] = (byte) (c >> 8);
      }
      bytes[size++] = (byte) c;
    }
  }

  private static boolean isWide(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }

  /** A length that is read from its end. */
  void putLength(int length) {
    reserve(Integer.BYTES + 1);
    if (length >= LONG) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[size++] = (byte) (length >> shift);
      }
    }
    bytes[size++] = (byte) Math.min(length, LONG);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
