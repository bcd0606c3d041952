package io.gridwhistle.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;

/**
 * Shares equal codes of grids among all states of the process: some four operators keep each of
 * millions, and a text of their own would take them 50 bytes where a place here takes eight.
 *
 * <p>Open addressing with linear probing (Knuth 1973), at most seven tenths full. It knows every
 * grid that was met, of which a registry has so many, up to {@link #MOST}; a code that finds no
 * place within {@link #REACH} pushes one out. Safe without locks, since a text never changes and
 * losing one only costs memory.
 */
final class GridCodes {
  private static final int FEWEST = 1 << 10;
  private static final int MOST = 1 << 24;
  private static final int REACH = 32;
  private static final GridCodes KNOWN = new GridCodes();

  private volatile String[] table = new String[FEWEST];
  private int size;

  /** Reads a code that was written as UTF. */
  static String read(DataInputView in) throws IOException {
    return shared(in.readUTF());
  }

  /** An equal code, most often the one that the process met first. */
  static String shared(String code) {
    return KNOWN.first(code);
  }

  /** An equal code, most often the one that was met first. */
  String first(String code) {
    String[] places = table;
    int first = place(code, places);
    for (int i = 0; i < REACH; i++) {
      int at = (first + i) & (places.length - 1);
      String known = places[at];
      if (known == null) {
        places[at] = code;
        added(places);
        return code;
      }
      if (known.equals(code)) {
        return known;
      }
    }
    places[first] = code;
    return code;
  }

  /** The finish of MurmurHash3 (Appleby 2011): codes that count up have hashes that do. */
  private static int place(String code, String[] places) {
    int hash = code.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return (hash ^ (hash >>> 16)) & (places.length - 1);
  }

  private synchronized void added(String[] places) {
    if (places == table && ++size * 10L > places.length * 7L && places.length < MOST) {
      table = larger(places);
    }
  }

  private static String[] larger(String[] places) {
    String[] more = new String[2 * places.length];
    for (String code : places) {
      if (code != null) {
        int at = place(code, more);
        while (more[at] != null) {
          at = (at + 1) & (more.length - 1);
        }
        more[at] = code;
      }
    }
    return more;
  }
}
