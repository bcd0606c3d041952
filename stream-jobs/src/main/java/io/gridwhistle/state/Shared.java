package io.gridwhistle.state;

/**
 * Shares equal values of few kinds, such as the codes of divisions, so that the state of each of
 * many grids does not hold its own copies.
 *
 * <p>A table that forgets: a value that meets another one in its place pushes it out. Grids of one
 * village come after one another, so that a small table finds most of them. Safe without locks for
 * immutable values, since losing one only costs memory.
 */
final class Shared {
  private static final int SLOTS = 1 << 16;
  private static final Object[] TABLE = new Object[SLOTS];

  private Shared() {}

  /** An equal value, most often one that was met before; the value must never change. */
  @SuppressWarnings("unchecked")
  static <T> T of(T value) {
    int hash = value.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Object known = TABLE[slot];
    if (value.equals(known)) {
      return (T) known;
    }
    TABLE[slot] = value;
    return value;
  }
}
