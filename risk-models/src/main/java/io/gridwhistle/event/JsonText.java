package io.gridwhistle.event;

import io.gridwhistle.privacy.PersonalData;
import io.gridwhistle.time.Rfc3339;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a text of JSON (RFC 8259, section 7) stands, in bytes that are known to be UTF-8: most are
 * only looked at, so that nothing is made. Used again and again.
 */
final class JsonText {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private byte[] bytes = {};
  private int from;
  private int end;
  private boolean escaped;

  /** Stands where the other does. */
  void set(JsonText other) {
    bytes = other.bytes;
    from = other.from;
    end = other.end;
    escaped = other.escaped;
  }

  /**
   * Passes over the text that begins with the quote at a place.
   *
   * @return the place behind it
   * @throws IOException if it is broken
   */
  int scan(byte[] json, int quote, int limit) throws IOException {
    escaped = false;
    int at = special(json, quote + 1, limit);
    while (at < limit && json[at] == '\\') {
      escaped = true;
      at = special(json, Escapes.end(json, at + 1, limit), limit);
    }
    if (at >= limit || json[at] != '"') {
      throw new IOException("A text without end, or a control character in it.");
    }
    bytes = json;
    from = quote + 1;
    end = at;
    return at + 1;
  }

  /**
   * The next quote, backslash or control character, eight bytes at a time (Warren, "Hacker's
   * Delight", 6-1: the first byte of a word that is zero, or less than a bound).
   */
  private static int special(byte[] json, int from, int limit) {
    int at = from;
    for (; at + Long.BYTES <= limit; at += Long.BYTES) {
      long word = (long) LONGS.get(json, at);
      long quote = word ^ ('"' * LOW_BITS);
      long backslash = word ^ ('\\' * LOW_BITS);
      long found =
          ((quote - LOW_BITS) & ~quote)
              | ((backslash - LOW_BITS) & ~backslash)
              | ((word - ' ' * LOW_BITS) & ~word);
      found &= HIGH_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < limit && json[at] != '"' && json[at] != '\\' && (json[at] < 0 || json[at] >= ' ')) {
      at++;
    }
    return at;
  }

  /** Throws for a text that is longer than any may be. */
  void requireBounded() {
    if (end - from > LONGEST_TEXT) {
      text();
    }
  }

  /** The text; made anew. */
  String text() {
    String text =
        escaped
            ? Escapes.resolved(bytes, from, end)
            : new String(bytes, from, end - from, StandardCharsets.UTF_8);
    if (text.length() > LONGEST_TEXT) {
      throw NumberScanner.tooLong();
    }
    return text;
  }

  /** The text; most often one that was met before. */
  String code() {
    return isPlain() ? Codes.shared(bytes, from, end - from) : text();
  }

  /** What it is as a field's name. */
  Name name() {
    if (end - from > EventReader.LONGEST_KEY) {
      throw NumberScanner.tooLong();
    }
    Name known = in(Name.KNOWN);
    return known == null ? Name.unknown(text()) : known;
  }

  /** What it means, null when it is unknown. */
  <T> @Nullable T in(Lexicon<T> lexicon) {
    if (escaped) {
      byte[] utf8 = text().getBytes(StandardCharsets.UTF_8);
      return lexicon.find(utf8, 0, utf8.length);
    }
    return lexicon.find(bytes, from, end - from);
  }

  /** The value of the text, which holds no half surrogates; most often one that was met before. */
  <T> T in(SharedValues<T> values) {
    if (escaped) {
      byte[] utf8 = text().getBytes(StandardCharsets.UTF_8);
      return values.of(utf8, 0, utf8.length);
    }
    return values.of(bytes, from, end - from);
  }

  /** True for a text without escapes and no longer than a key may be: such a one is never odd. */
  boolean isPlain() {
    return !escaped && end - from <= EventReader.LONGEST_KEY;
  }

  boolean isBlank() {
    boolean visible = end > from && bytes[from] > ' ' && bytes[from] != '\\';
    return !visible && text().isBlank();
  }

  /** Epoch milliseconds, or {@link Rfc3339#INVALID}. */
  long time() {
    return escaped ? Rfc3339.parse(text()) : Rfc3339.parse(bytes, from, end - from);
  }

  /** False only when no number of a person can be in the text. */
  boolean mayHoldPersonalData() {
    if (!escaped && end - from <= LONGEST_TEXT) {
      return PersonalData.mayBeIn(bytes, from, end - from);
    }
    char[] characters = text().toCharArray();
    return PersonalData.mayBeIn(characters, 0, characters.length);
  }
}
