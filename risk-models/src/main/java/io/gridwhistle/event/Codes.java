package io.gridwhistle.event;

/**
 * Shares equal codes, of which there are few and which come again and again: state that holds
 * events then holds each grid's code once.
 *
 * <p>A table that forgets: a code that meets another one in its place pushes it out. Safe without
 * locks, since texts never change and losing one only costs memory.
 */
final class Codes {
  private static final int SLOTS = 1 << 14;
  private static final String[] TABLE = new String[SLOTS];

  private Codes() {}

  /** An equal text, most often one that was met before. */
  static String shared(String code) {
    int hash = code.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    String known = TABLE[slot];
    if (code.equals(known)) {
      return known;
    }
    TABLE[slot] = code;
    return code;
  }
}
