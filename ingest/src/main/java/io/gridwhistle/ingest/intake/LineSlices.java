package io.gridwhistle.ingest.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** One event a line; blank lines count for nothing. */
final class LineSlices extends Slices {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_ENDS = 0x0A0A_0A0A_0A0A_0A0AL;
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private int at;

  LineSlices(byte[] bytes) {
    super(bytes);
    at = afterMark(bytes);
  }

  @Override
  boolean next() {
    while (at < bytes.length) {
      int from = at;
      int end = lineEnd(from);
      at = end + 1;
      if (!isBlank(from, end)) {
        set(from, end);
        return true;
      }
    }
    return false;
  }

  /** Eight bytes at a time (Warren, "Hacker's Delight", 6-1: the first zero byte of a word). */
  private int lineEnd(int from) {
    int to = from;
    while (to + Long.BYTES <= bytes.length) {
      long others = (long) LONGS.get(bytes, to) ^ LINE_ENDS;
      long found = (others - LOW_BITS) & ~others & HIGH_BITS;
      if (found != 0) {
        return to + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      to += Long.BYTES;
    }
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    return to;
  }

  private boolean isBlank(int from, int end) {
    int to = from;
    while (to < end && isSpace(bytes[to])) {
      to++;
    }
    return to == end;
  }
}
