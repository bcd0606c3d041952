package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text (RFC 8259) token by token from bytes that are known to be UTF-8, and makes
 * nothing until it is asked for: most of an event is only passed over. As strict as Jackson in its
 * standard form, which a test holds it against. Used again and again by one thread.
 */
final class JsonScanner {
  private final JsonText text = new JsonText();
  private final boolean[] objects = new boolean[EventReader.DEEPEST + 1];
  private byte[] bytes = {};
  private int at;
  private int end;
  private int depth;
  private boolean afterValue;
  private boolean afterName;
  private Name name = Name.unknown("");
  private @Nullable JsonToken token;
  private int tokenStart;

  /** Begins a text; a byte order mark before it says nothing. */
  void start(byte[] json, int offset, int length) {
    bytes = json;
    at = offset + (isMarked(json, offset, length) ? 3 : 0);
    end = offset + length;
    depth = 0;
    afterValue = false;
    afterName = false;
    token = null;
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
    byte b = skipSpace();
    if (depth == 0) {
      token = afterValue ? requireEnd() : value(b);
    } else if (afterName) {
      token = value(b);
    } else if (b == (objects[depth] ? '}' : ']')) {
      token = close();
    } else {
      byte first = afterValue ? afterComma(b) : b;
      token = objects[depth] ? fieldName(first) : value(first);
    }
    return token;
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

  private JsonToken fieldName(byte b) throws IOException {
    if (b != '"') {
      throw new IOException("No name.");
    }
    at = text.scan(bytes, at, end);
    name = text.name();
    require(skipSpace(), ':');
    afterName = true;
    return JsonToken.FIELD_NAME;
  }

  private JsonToken value(byte b) throws IOException {
    afterName = false;
    afterValue = true;
    tokenStart = at;
    return switch (b) {
      case '"' -> string();
      case '{' -> open(true);
      case '[' -> open(false);
      case 't' -> literal("true", JsonToken.VALUE_TRUE);
      case 'f' -> literal("false", JsonToken.VALUE_FALSE);
      case 'n' -> literal("null", JsonToken.VALUE_NULL);
      default -> passNumber();
    };
  }

  private JsonToken string() throws IOException {
    at = text.scan(bytes, at, end);
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
    while (at < end) {
      byte b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\t' && b != '\r') {
        return b;
      }
      at++;
    }
    return 0;
  }

  /** The token moved to, while there was one. */
  JsonToken currentToken() {
    if (token == null) {
      throw new IllegalStateException("There is no token.");
    }
    return token;
  }

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
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      for (int outside = depth - 1; depth > outside; ) {
        nextToken();
      }
    }
  }
}
