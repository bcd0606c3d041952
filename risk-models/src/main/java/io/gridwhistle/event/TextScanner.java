package io.gridwhistle.event;

import io.gridwhistle.privacy.PersonalData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts of JSON (RFC 8259, section 7), where they stand. */
final class TextScanner {
  private static final int LONGEST_TEXT = 1 << 20;

  private byte[] bytes = {};
  private int from;
  private int end;
  private boolean escaped;

  /**
   * Passes over the text that begins with the quote at a place.
   *
   * @return the place behind it
   * @throws IOException if it is broken
   */
  int scan(byte[] json, int quote, int limit) throws IOException {
    int at = quote + 1;
    boolean backslash = false;
    while (at < limit) {
      byte b = json[at];
      if (b == '"') {
        bytes = json;
        from = quote + 1;
        end = at;
        escaped = backslash;
        return at + 1;
      }
      if (b == '\\') {
        backslash = true;
        at = afterEscape(json, at + 1, limit);
      } else if (b >= 0 && b < ' ') {
        break;
      } else {
        at++;
      }
    }
    throw new IOException("A text without end, or a control character in it.");
  }

  private static int afterEscape(byte[] json, int at, int limit) throws IOException {
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

  /** The text; made anew. */
  String text() {
    String text =
        escaped ? unescaped() : new String(bytes, from, end - from, StandardCharsets.UTF_8);
    if (text.length() > LONGEST_TEXT) {
      throw NumberScanner.tooLong();
    }
    return text;
  }

  /** The text; most often one that was met before. */
  String code() {
    return escaped || end - from > EventReader.LONGEST_KEY
        ? text()
        : Codes.shared(bytes, from, end - from);
  }

  /** The text, where it is a field's name. */
  String name() {
    if (end - from > EventReader.LONGEST_KEY) {
      throw NumberScanner.tooLong();
    }
    return code();
  }

  /** False only when no number of a person can be in the text. */
  boolean mayHoldPersonalData() {
    if (!escaped && end - from <= LONGEST_TEXT) {
      return PersonalData.mayBeIn(bytes, from, end - from);
    }
    char[] characters = text().toCharArray();
    return PersonalData.mayBeIn(characters, 0, characters.length);
  }

  private String unescaped() {
    StringBuilder text = new StringBuilder(end - from);
    int at = from;
    while (at < end) {
      int plain = at;
      while (at < end && bytes[at] != '\\') {
        at++;
      }
      text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
      if (at < end) {
        text.append(character(at + 1));
        at += bytes[at + 1] == 'u' ? 6 : 2;
      }
    }
    return text.toString();
  }

  private char character(int at) {
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
