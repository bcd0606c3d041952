package io.gridwhistle.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Escapes in texts of JSON (RFC 8259, section 7). */
final class Escapes {
  private Escapes() {}

  /**
   * The place behind an escape.
   *
   * @param at behind its backslash
   * @throws IOException if there is no such escape
   */
  static int end(byte[] json, int at, int limit) throws IOException {
    int size = at < limit && json[at] == 'u' ? 5 : 1;
    boolean good = at + size <= limit && (size == 5 || "\"\\/bfnrt".indexOf(json[at]) >= 0);
    for (int i = at + 1; good && i < at + size; i++) {
      good = Character.digit(json[i], 16) >= 0;
    }
    if (!good) {
      throw new IOException("No such escape.");
    }
    return at + size;
  }

  /** What a text with escapes stands for. */
  static String resolved(byte[] bytes, int from, int end) {
    StringBuilder text = new StringBuilder(end - from);
    int at = from;
    while (at < end) {
      int plain = at;
      while (at < end && bytes[at] != '\\') {
        at++;
      }
      text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
      if (at < end) {
        text.append(character(bytes, at + 1));
        at += bytes[at + 1] == 'u' ? 6 : 2;
      }
    }
    return text.toString();
  }

  private static char character(byte[] bytes, int at) {
    return switch (bytes[at]) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' ->
          (char) Integer.parseInt(new String(bytes, at + 1, 4, StandardCharsets.US_ASCII), 16);
      default -> (char) bytes[at];
    };
  }
}
