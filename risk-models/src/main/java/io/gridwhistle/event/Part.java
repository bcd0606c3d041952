package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A structured field of an event's data; notes what is wrong for types that use it. */
abstract class Part {
  private final String pointer;
  private @Nullable InvalidEventException problem;
  private boolean present;

  Part(String pointer) {
    this.pointer = pointer;
  }

  void clear() {
    problem = null;
    present = false;
  }

  final boolean isPresent() {
    return present;
  }

  /** Throws what was noted, if anything. */
  final void check() {
    if (problem != null) {
      throw problem;
    }
  }

  /** Throws when the part is absent or wrong. */
  final void require() {
    check();
    if (!present) {
      throw new InvalidEventException(
          Code.MISSING, pointer, "The field " + pointer + " is missing. Add it.");
    }
  }

  final void note(Code code, String below, String message) {
    if (problem == null) {
      problem = new InvalidEventException(code, pointer + below, message);
    }
  }

  /** Reads the value that the parser stands on, to its end. */
  final void read(JsonScanner json, Draft draft) throws IOException {
    clear();
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    present = true;
    if (json.currentToken() == opening()) {
      readInside(json, draft);
    } else {
      json.skipChildren();
      String kind = opening() == JsonToken.START_ARRAY ? "a list" : "an object";
      note(Code.WRONG_TYPE, "", "The field " + pointer + " must be " + kind + ".");
    }
  }

  abstract JsonToken opening();

  abstract void readInside(JsonScanner json, Draft draft) throws IOException;

  /** A finite number within bounds where the parser stands; NaN, noted, where not. */
  final double degrees(JsonScanner json, String below, double most) throws IOException {
    if (!json.currentToken().isNumeric()) {
      json.skipChildren();
      note(Code.WRONG_TYPE, below, "The value at " + pointer + below + " must be a number.");
      return Double.NaN;
    }
    double value = json.number();
    if (!(Math.abs(value) <= most)) {
      note(
          Code.INVALID_VALUE,
          below,
          "The value at %s%s must lie between -%.0f and %.0f degrees."
              .formatted(pointer, below, most, most));
    }
    return value;
  }

  /** A text where the parser stands; null, noted, where not. */
  final @Nullable String text(JsonScanner json, String below) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      String text = json.text().text();
      if (text.length() > EventReader.LONGEST_KEY) {
        note(Code.TOO_LONG, below, EventSchema.tooLong(pointer + below));
      } else if (Texts.isBroken(text)) {
        note(Code.INVALID_VALUE, below, Texts.problem(pointer + below));
      }
      return text;
    }
    if (json.currentToken() != JsonToken.VALUE_NULL) {
      json.skipChildren();
      note(Code.WRONG_TYPE, below, "The value at " + pointer + below + " must be a text.");
    }
    return null;
  }
}
