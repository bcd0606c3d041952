package io.gridwhistle.ingest.intake;

import io.gridwhistle.ingest.http.ProblemException;
import io.gridwhistle.ingest.http.Problems;

/**
 * The elements of one JSON array (RFC 8259), found by brackets and quotes alone.
 *
 * <p>A body that is no array at all is given out whole, as one misplaced event.
 */
final class ArraySlices extends Slices {
  private int at;
  private boolean begun;
  private boolean misplaced;

  ArraySlices(byte[] bytes) {
    super(bytes);
    at = afterMark(bytes);
  }

  @Override
  boolean isJsonWhenEmpty() {
    return true;
  }

  @Override
  boolean isMisplaced() {
    return misplaced;
  }

  @Override
  boolean next() {
    if (misplaced) {
      return false;
    }
    skipSpace();
    boolean more = begun ? another() : first();
    if (more && !misplaced) {
      skipSpace();
      takeValue();
    }
    return more;
  }

  private boolean first() {
    begun = true;
    if (at >= bytes.length || bytes[at] != '[') {
      misplaced = true;
      set(afterMark(bytes), bytes.length);
      return true;
    }
    at++;
    skipSpace();
    return at >= bytes.length || bytes[at] != ']' || finish();
  }

  private boolean another() {
    if (at < bytes.length && bytes[at] == ',') {
      at++;
      return true;
    }
    if (at < bytes.length && bytes[at] == ']') {
      return finish();
    }
    throw broken();
  }

  private boolean finish() {
    at++;
    skipSpace();
    if (at < bytes.length) {
      throw broken();
    }
    return false;
  }

  private void takeValue() {
    int from = at;
    int depth = 0;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        skipText();
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (depth > 0 && (b == '}' || b == ']')) {
        depth--;
      } else if (depth == 0 && (b == ',' || b == ']' || isSpace(b))) {
        break;
      }
      at++;
      if (depth == 0 && (b == '}' || b == ']')) {
        break;
      }
    }
    if (depth > 0 || at == from) {
      throw broken();
    }
    set(from, at);
  }

  /** Ends at the closing quote. */
  private void skipText() {
    at++;
    while (at < bytes.length && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    if (at >= bytes.length) {
      throw broken();
    }
  }

  private void skipSpace() {
    while (at < bytes.length && isSpace(bytes[at])) {
      at++;
    }
  }

  private ProblemException broken() {
    return Problems.malformed(
        "malformed-json",
        "The batch is no valid JSON array: it breaks at byte %d. Nothing of it was taken."
            .formatted(Math.min(at, bytes.length)));
  }
}
