package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link CompactBuffer} held out of a stretch of an array; reading beyond its end is
 * an {@link IndexOutOfBoundsException}.
 */
final class CompactReader {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  CompactReader(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + length;
  }

  int readByte() {
    return bytes[pass(1)];
  }

  /** Without a sign. */
  int readShort() {
    return (short) SHORTS.get(bytes, pass(Short.BYTES)) & 0xffff;
  }

  long readLong() {
    return (long) LONGS.get(bytes, pass(Long.BYTES));
  }

  /** How many texts follow, each of two bytes at least. */
  int readCount() {
    int count = readShort();
    if (count > (end - at) / Short.BYTES) {
      throw new IndexOutOfBoundsException("There is no room for " + count + " texts.");
    }
    return count;
  }

  void skip(int length) {
    pass(length);
  }

  /** What has a two-byte length before it, to be read by itself. */
  CompactReader part() {
    int length = readShort();
    return new CompactReader(bytes, pass(length), length);
  }

  void skipText() {
    pass(readShort());
  }

  void readText(Fingerprint.Lanes into) {
    int length = readShort();
    into.take(bytes, pass(length), length);
  }

  String readText() {
    int length = readShort();
    return new String(bytes, pass(length), length, StandardCharsets.UTF_8);
  }

  /** As {@link #readText}, for a text that has most often been read before. */
  String readCode() {
    int length = readShort();
    return Codes.shared(bytes, pass(length), length);
  }

  /** The scope, which is most often the one at hand. */
  Scope readScope(@Nullable Scope atHand) {
    int length = readShort();
    int from = pass(length);
    return atHand != null && CompactScope.is(atHand, new CompactReader(bytes, from, length))
        ? atHand
        : CompactScope.shared(bytes, from, length);
  }

  /** True when the next text is this one, of ASCII alone; steps over it in any case. */
  boolean isText(String expected) {
    int length = readShort();
    int from = pass(length);
    if (length != expected.length()) {
      return false;
    }
    int same = 0;
    while (same < length && expected.charAt(same) == bytes[from + same]) {
      same++;
    }
    return same == length;
  }

  int position() {
    return at;
  }

  /** Where the next bytes begin; what follows them is next. */
  private int pass(int length) {
    int from = at;
    if (length > end - from) {
      throw new IndexOutOfBoundsException("Only " + (end - from) + " bytes are left.");
    }
    at = from + length;
    return from;
  }
}
