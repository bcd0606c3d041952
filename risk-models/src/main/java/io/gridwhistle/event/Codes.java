package io.gridwhistle.event;

import java.nio.charset.StandardCharsets;

/** Shares equal codes, of which there are few: sources, categories, grids, divisions. */
final class Codes {
  private static final SharedValues<String> KNOWN =
      new SharedValues<>(
          (utf8, offset, length) -> new String(utf8, offset, length, StandardCharsets.UTF_8));

  private Codes() {}

  /** The text of some bytes of UTF-8, most often one that was met before. */
  static String shared(byte[] utf8, int offset, int length) {
    return KNOWN.of(utf8, offset, length);
  }
}
