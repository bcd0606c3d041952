package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shares equal values by the bytes that they are read from, where there are few that come again and
 * again: state that holds events then holds each value once, and reading one that is known makes
 * nothing new.
 *
 * <p>A table that forgets: a value that meets another one in its place pushes it out. Safe without
 * locks, since its entries never change and losing one only costs memory. The hash takes eight
 * bytes at a time (the multiplication of Knuth's Fibonacci hashing); who makes values meet gains
 * nothing but that they are made anew.
 */
final class SharedValues<T> {
  private static final int BITS = 14;
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final @Nullable Known<T>[] table;
  private final Reader<T> reader;

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type parameters
  SharedValues(Reader<T> reader) {
    this.table = new Known[1 << BITS];
    this.reader = reader;
  }

  /** Makes an immutable value of some bytes. */
  interface Reader<T> {
    T read(byte[] bytes, int offset, int length);
  }

  private record Known<T>(byte[] bytes, T value) {
    boolean is(byte[] others, int offset, int length) {
      return bytes.length == length && hasSame(others, offset);
    }

    private boolean hasSame(byte[] others, int offset) {
      int length = bytes.length;
      for (int at = 0; at < length - Long.BYTES; at += Long.BYTES) {
        if ((long) LONGS.get(bytes, at) != (long) LONGS.get(others, offset + at)) {
          return false;
        }
      }
      return length < Long.BYTES
          ? few(bytes, 0, length) == few(others, offset, offset + length)
          : last(bytes, length) == last(others, offset + length);
    }
  }

  /** The value of some bytes, most often one that was met before. */
  T of(byte[] bytes, int offset, int length) {
    int slot = (int) (hash(bytes, offset, length) >>> (Long.SIZE - BITS));
    Known<T> known = table[slot];
    if (known != null && known.is(bytes, offset, length)) {
      return known.value;
    }
    T value = reader.read(bytes, offset, length);
    table[slot] = new Known<>(Arrays.copyOfRange(bytes, offset, offset + length), value);
    return value;
  }

  private static long hash(byte[] bytes, int offset, int length) {
    long hash = length;
    int end = offset + length;
    for (int at = offset; at < end - Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash, (long) LONGS.get(bytes, at));
    }
    return mixed(hash, length < Long.BYTES ? few(bytes, offset, end) : last(bytes, end));
  }

  /** The last eight bytes; those before may be among them. */
  private static long last(byte[] bytes, int end) {
    return (long) LONGS.get(bytes, end - Long.BYTES);
  }

  private static long few(byte[] bytes, int from, int end) {
    long word = 0;
    for (int at = from; at < end; at++) {
      word = word << Byte.SIZE | (bytes[at] & 0xff);
    }
    return word;
  }

  private static long mixed(long hash, long word) {
    return Long.rotateLeft(hash ^ word, 29) * GOLDEN_RATIO;
  }
}
