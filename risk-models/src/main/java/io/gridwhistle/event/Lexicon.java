package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What short texts mean that are known beforehand, found by their UTF-8 without making a text.
 *
 * <p>A table with linear probing that is a quarter full at most; texts are hashed (the
 * multiplication of Knuth's Fibonacci hashing) and compared eight bytes at a time.
 */
final class Lexicon<T> {
  private static final int LONGEST = 3 * Long.BYTES;
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final List<T> meanings;
  private final @Nullable Entry<T>[] table;

  private record Entry<T>(int length, long first, long second, long third, T meaning) {
    boolean is(int bytes, long one, long two, long three) {
      return length == bytes && first == one && second == two && third == three;
    }
  }

  /**
   * Of all meanings.
   *
   * @param text what stands for a meaning, at most 24 bytes, no two the same
   */
  @SuppressWarnings("unchecked")
  Lexicon(List<T> meanings, Function<T, String> text) {
    this.meanings = List.copyOf(meanings);
    table = new Entry[Integer.highestOneBit(Math.max(1, meanings.size())) * 8];
    meanings.forEach(meaning -> add(text.apply(meaning), meaning));
  }

  /** Of texts that stand for themselves. */
  static Lexicon<String> of(String... texts) {
    return new Lexicon<>(List.of(texts), Function.identity());
  }

  private void add(String text, T meaning) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    long first = word(utf8, 0, utf8.length);
    long second = word(utf8, 8, utf8.length - 8);
    long third = word(utf8, 16, utf8.length - 16);
    int slot = slot(first, second, third);
    while (table[slot] != null) {
      slot = next(slot);
    }
    table[slot] = new Entry<>(utf8.length, first, second, third, meaning);
  }

  List<T> meanings() {
    return meanings;
  }

  /** What the bytes mean, null when they are unknown. */
  @Nullable T find(byte[] utf8, int offset, int length) {
    if (length > LONGEST) {
      return null;
    }
    long first = word(utf8, offset, length);
    long second = word(utf8, offset + 8, length - 8);
    long third = word(utf8, offset + 16, length - 16);
    int slot = slot(first, second, third);
    for (Entry<T> entry = table[slot]; entry != null; entry = table[slot]) {
      if (entry.is(length, first, second, third)) {
        return entry.meaning;
      }
      slot = next(slot);
    }
    return null;
  }

  private int slot(long first, long second, long third) {
    long hash = (first ^ Long.rotateLeft(second, 17) ^ Long.rotateLeft(third, 31)) * GOLDEN_RATIO;
    return (int) (hash >>> 40) & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
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
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = word << Byte.SIZE | (bytes[at + i] & 0xff);
    }
    return word;
  }
}
