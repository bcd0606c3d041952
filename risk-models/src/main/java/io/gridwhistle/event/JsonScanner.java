package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text (RFC 8259) token by token from bytes, and makes nothing until it is asked
 * for: most of an event is only passed over. As strict as Jackson in its standard form, which a
 * test holds it against, and stricter about UTF-8. Used again and again by one thread.
 *
 * <p>Senders write names in the same order again and again: the name that followed the last one
 * when it was met before is looked for first.
 */
final class JsonScanner {
  private static final JsonToken[] TOKENS = JsonToken.values();

  private final JsonBytes source;
  private final JsonText text;
  private final boolean[] objects = new boolean[EventReader.DEEPEST + 1];
  private byte[] bytes = {};
  private int at;
  private int end;
  private int depth;
  private boolean afterValue;
  private boolean afterName;
  private final Name[] followers = new Name[Name.PLACES];
  private Name name = Name.DATA;

  /** The ordinal of the last token that was no name. */
  private int token;

  private int tokenStart;

  /**
   * A scanner.
   *
   * @param source tells its texts where they stand
   */
  JsonScanner(JsonBytes source) {
    this.source = source;
    this.text = new JsonText(source);
    Arrays.fill(followers, name);
  }

  /** Begins a text; a byte order mark before it says nothing. */
  void start(byte[] json, int offset, int length) {
    source.set(json);
    bytes = json;
    at = offset + (isMarked(json, offset, length) ? 3 : 0);
    end = offset + length;
    depth = 0;
    afterValue = false;
    afterName = false;
  }

  private static boolean isMarked(byte[] json, int offset, int length) {
    return length >= 3
        && json[offset] == (byte) 0xEF
        && json[offset + 1] == (byte) 0xBB
        && json[offset + 2] == (byte) 0xBF;
  }

  /**
   * Moves on.
   *
   * @return null behind the one value
   * @throws IOException where the text is no JSON
   */
  @Nullable JsonToken nextToken() throws IOException {
    if (afterName) {
      return nextValue();
    }
    if (depth > 0 && objects[depth]) {
      return nextName() == null ? JsonToken.END_OBJECT : JsonToken.FIELD_NAME;
    }
    return depth == 0 ? nextOutside() : nextOfList();
  }

  /**
   * Moves on to the next name in an object, where the parser stands in one and behind no name.
   *
   * @return null behind the object's last value
   * @throws IOException where the text is no JSON
   */
  @Nullable Name nextName() throws IOException {
    byte b = skipSpace();
    if (b == '}') {
      close();
      return null;
    }
    passName(afterValue ? afterComma(b) : b);
    afterName = true;
    return name;
  }

  /**
   * Moves on to the value behind a name.
   *
   * @throws IOException where the text is no JSON
   */
  JsonToken nextValue() throws IOException {
    afterName = false;
    return value(skipSpace());
  }

  private @Nullable JsonToken nextOutside() throws IOException {
    byte b = skipSpace();
    return afterValue ? requireEnd() : value(b);
  }

  private JsonToken nextOfList() throws IOException {
    byte b = skipSpace();
    return b == ']' ? close() : value(afterValue ? afterComma(b) : b);
  }

  private @Nullable JsonToken requireEnd() throws IOException {
    if (at < end) {
      throw new IOException("More than one value.");
    }
    return null;
  }

  private byte afterComma(byte b) throws IOException {
    require(b, ',');
    return skipSpace();
  }

  private void require(byte found, char expected) throws IOException {
    if (found != expected) {
      throw new IOException("No " + expected);
    }
    at++;
  }

  private JsonToken close() {
    at++;
    afterValue = true;
    return objects[depth--] ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
  }

  private void passName(byte b) throws IOException {
    Name expected = followers[name.place()];
    int behind = expected.pass(bytes, at, end);
    if (behind > at) {
      at = behind;
      name = expected;
    } else {
      readName(b);
    }
  }

  private void readName(byte b) throws IOException {
    if (b != '"') {
      throw new IOException("No name.");
    }
    at = text.scan(at, end);
    Name found = text.name();
    followers[name.place()] = found;
    name = found;
    require(skipSpace(), ':');
  }

  private JsonToken value(byte b) throws IOException {
    afterValue = true;
    tokenStart = at;
    JsonToken found = b == '"' ? string() : other(b);
    token = found.ordinal();
    return found;
  }

  private JsonToken other(byte b) throws IOException {
    return switch (b) {
      case '{' -> open(true);
      case '[' -> open(false);
      case 't' -> literal("true", JsonToken.VALUE_TRUE);
      case 'f' -> literal("false", JsonToken.VALUE_FALSE);
      case 'n' -> literal("null", JsonToken.VALUE_NULL);
      default -> passNumber();
    };
  }

  private JsonToken string() throws IOException {
    at = text.scan(at, end);
    return JsonToken.VALUE_STRING;
  }

  private JsonToken open(boolean object) {
    if (depth == EventReader.DEEPEST) {
      throw new InvalidEventException(
          Code.TOO_DEEP, "", "The event nests deeper than " + EventReader.DEEPEST + " levels.");
    }
    at++;
    objects[++depth] = object;
    afterValue = false;
    return object ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
  }

  private JsonToken literal(String literal, JsonToken found) throws IOException {
    for (int i = 0; i < literal.length(); i++, at++) {
      if (at == end || bytes[at] != literal.charAt(i)) {
        throw new IOException("No " + literal);
      }
    }
    return found;
  }

  private JsonToken passNumber() throws IOException {
    at = NumberScanner.end(bytes, at, end);
    return JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** The next byte that is no space, 0 at the end. */
  private byte skipSpace() {
    return at < end && bytes[at] > ' ' ? bytes[at] : skipSpaces();
  }

  private byte skipSpaces() {
    while (at < end) {
      byte b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\t' && b != '\r') {
        return b;
      }
      at++;
    }
    return 0;
  }

  /** How the value moved to begins. */
  JsonToken currentToken() {
    return TOKENS[token];
  }

  /** The name moved to last. */
  Name currentName() {
    return name;
  }

  /** Where the token is a string. */
  JsonText text() {
    return text;
  }

  /** Where the token is a number. */
  double number() {
    return NumberScanner.value(bytes, tokenStart, at);
  }

  /** Passes over the rest of the object or list that was just opened, if one was. */
  void skipChildren() throws IOException {
    JsonToken opened = currentToken();
    if (opened == JsonToken.START_OBJECT || opened == JsonToken.START_ARRAY) {
      for (int outside = depth - 1; depth > outside; ) {
        nextToken();
      }
    }
  }
}
