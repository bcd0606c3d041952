package io.gridwhistle.event;

import io.gridwhistle.privacy.PersonalData;
import io.gridwhistle.time.Rfc3339;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a text of JSON (RFC 8259, section 7) in UTF-8 stands: most are only looked at, so that
 * nothing is made. Used again and again.
 */
final class JsonText {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final JsonBytes source;
  private int from;
  private int end;
  private boolean escaped;

  JsonText(JsonBytes source) {
    this.source = source;
  }

  static JsonText[] several(int count, JsonBytes source) {
    return Stream.generate(() -> new JsonText(source)).limit(count).toArray(JsonText[]::new);
  }

  /** Stands where the other does, in the same source. */
  void set(JsonText other) {
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
  int scan(int quote, int limit) throws IOException {
    byte[] json = source.get();
    escaped = false;
    int at = special(json, quote + 1, limit);
    while (at < limit && json[at] != '"') {
      at = special(json, passSpecial(json, at, limit), limit);
    }
    if (at >= limit) {
      throw new IOException("A text without end.");
    }
    from = quote + 1;
    end = at;
    return at + 1;
  }

  private int passSpecial(byte[] json, int at, int limit) throws IOException {
    if (json[at] == '\\') {
      escaped = true;
      return Escapes.end(json, at + 1, limit);
    }
    int behind = Utf8.pass(json, at, limit);
    if (behind <= at) {
      throw new IOException("No UTF-8, or a control character in a text.");
    }
    return behind;
  }

  /**
   * The next quote, backslash, control character or byte beyond ASCII, eight bytes at a time
   * (Warren, "Hacker's Delight", 6-1: the first byte of a word that is zero, or less than a bound).
   */
  private static int special(byte[] json, int from, int limit) {
    int at = from;
    for (; at + Long.BYTES <= limit; at += Long.BYTES) {
      long word = (long) LONGS.get(json, at);
      long quote = (word ^ ('"' * LOW_BITS)) - LOW_BITS;
      long backslash = (word ^ ('\\' * LOW_BITS)) - LOW_BITS;
      long found = (quote | backslash | (word - ' ' * LOW_BITS) | word) & HIGH_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < limit && json[at] != '"' && json[at] != '\\' && json[at] >= ' ') {
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
            ? Escapes.resolved(source.get(), from, end)
            : new String(source.get(), from, end - from, StandardCharsets.UTF_8);
    if (text.length() > LONGEST_TEXT) {
      throw NumberScanner.tooLong();
    }
    return text;
  }

  /** The text; most often one that was met before. */
  String code() {
    return isPlain() ? Codes.shared(source.get(), from, end - from) : text();
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
    return lexicon.find(source.get(), from, end - from);
  }

  /** The value of the text, which holds no half surrogates; most often one that was met before. */
  <T> T in(SharedValues<T> values) {
    if (escaped) {
      byte[] utf8 = text().getBytes(StandardCharsets.UTF_8);
      return values.of(utf8, 0, utf8.length);
    }
    return values.of(source.get(), from, end - from);
  }

  /** True for a text without escapes and no longer than a key may be: such a one is never odd. */
  boolean isPlain() {
    return !escaped && end - from <= EventReader.LONGEST_KEY;
  }

  /** True for a plain text that is surely not blank. */
  boolean isPlainlyFilled() {
    return isPlain() && end > from && source.get()[from] > ' ';
  }

  boolean isBlank() {
    return !isPlainlyFilled() && text().isBlank();
  }

  /** Adds the text to a compact event. */
  void putTo(CompactBuffer out) {
    if (escaped) {
      out.putText(text());
    } else {
      out.putText(source.get(), from, end - from);
    }
  }

  /** Epoch milliseconds, or {@link Rfc3339#INVALID}. */
  long time() {
    return escaped ? Rfc3339.parse(text()) : Rfc3339.parse(source.get(), from, end - from);
  }

  /** False only when no number of a person can be in the text. */
  boolean mayHoldPersonalData() {
    if (!escaped && end - from <= LONGEST_TEXT) {
      return PersonalData.mayBeIn(source.get(), from, end - from);
    }
    return PersonalData.mayBeIn(text());
  }
}
