package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A structured field of an event's data; notes what is wrong for types that use it. */
abstract class Part {
  private final String pointer;
  private final JsonToken opening;
  private @Nullable InvalidEventException problem;
  private boolean present;

  /** The place in the list that is being read, negative outside of any. */
  private int item;

  /**
   * Of the data.
   *
   * @param opening how its value begins
   */
  Part(String pointer, JsonToken opening) {
    this.pointer = pointer;
    this.opening = opening;
  }

  void clear() {
    problem = null;
    present = false;
    item = -1;
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

  final void enter(int place) {
    item = place;
  }

  final void leave() {
    item = -1;
  }

  /** JSON pointer to a field of the present item, or, for the empty name, to the item itself. */
  final String at(String field) {
    return pointer + (item < 0 ? "" : "/" + item) + (field.isEmpty() ? "" : "/" + field);
  }

  final void note(Code code, String field, String message) {
    if (problem == null) {
      problem = new InvalidEventException(code, at(field), message);
    }
  }

  /** Reads the value that the parser stands on, to its end. */
  final void read(JsonScanner json, Draft draft) throws IOException {
    clear();
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    present = true;
    if (token == opening) {
      readInside(json, draft);
    } else {
      json.skipChildren();
      String kind = opening == JsonToken.START_ARRAY ? "a list" : "an object";
      note(Code.WRONG_TYPE, "", "The field " + pointer + " must be " + kind + ".");
    }
  }

  abstract void readInside(JsonScanner json, Draft draft) throws IOException;

  /** A finite number within bounds where the parser stands; NaN, noted, where not. */
  final double degrees(JsonScanner json, String field, double most) throws IOException {
    if (!json.currentToken().isNumeric()) {
      json.skipChildren();
      note(Code.WRONG_TYPE, field, "The value at " + at(field) + " must be a number.");
      return Double.NaN;
    }
    double value = json.number();
    if (!(Math.abs(value) <= most)) {
      noteOutside(field, most);
    }
    return value;
  }

  private void noteOutside(String field, double most) {
    note(
        Code.INVALID_VALUE,
        field,
        "The value at %s must lie between -%.0f and %.0f degrees."
            .formatted(at(field), most, most));
  }

  /** Where the parser stands, if there is a text; null, noted, where not. */
  final @Nullable JsonText text(JsonScanner json, String field) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      JsonText text = json.text();
      if (!text.isPlain()) {
        checkOdd(text.text(), field);
      }
      return text;
    }
    if (json.currentToken() != JsonToken.VALUE_NULL) {
      json.skipChildren();
      note(Code.WRONG_TYPE, field, "The value at " + at(field) + " must be a text.");
    }
    return null;
  }

  private void checkOdd(String text, String field) {
    if (text.length() > EventReader.LONGEST_KEY) {
      note(Code.TOO_LONG, field, FieldChecks.tooLong(at(field)));
    } else if (Texts.isBroken(text)) {
      note(Code.INVALID_VALUE, field, Texts.problem(at(field)));
    }
  }
}
