package io.gridwhistle.event;

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
  private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

  private final List<T> meanings;
  private final @Nullable Entry<T>[] table;

  private record Entry<T>(ShortText text, T meaning) {}

  /**
   * Of all meanings.
   *
   * @param text what stands for a meaning, at most 24 bytes, no two the same
   */
  @SuppressWarnings("unchecked")
  Lexicon(List<T> meanings, Function<T, String> text) {
    this.meanings = List.copyOf(meanings);
    table = new Entry[Integer.highestOneBit(Math.max(1, meanings.size())) * 8];
    meanings.forEach(meaning -> add(ShortText.of(text.apply(meaning)), meaning));
  }

  /** Of texts that stand for themselves. */
  static Lexicon<String> of(String... texts) {
    return new Lexicon<>(List.of(texts), Function.identity());
  }

  private void add(ShortText text, T meaning) {
    int slot = slot(text);
    while (table[slot] != null) {
      slot = next(slot);
    }
    table[slot] = new Entry<>(text, meaning);
  }

  List<T> meanings() {
    return meanings;
  }

  /** What the bytes mean, null when they are unknown. */
  @Nullable T find(byte[] utf8, int offset, int length) {
    if (length > ShortText.LONGEST) {
      return null;
    }
    ShortText text = ShortText.of(utf8, offset, length);
    int slot = slot(text);
    for (Entry<T> entry = table[slot]; entry != null; entry = table[slot]) {
      if (entry.text.is(text)) {
        return entry.meaning;
      }
      slot = next(slot);
    }
    return null;
  }

  private int slot(ShortText text) {
    long hash =
        text.first() ^ Long.rotateLeft(text.second(), 17) ^ Long.rotateLeft(text.third(), 31);
    return (int) (hash * GOLDEN_RATIO >>> 40) & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }
}
