package io.gridwhistle.event;

import static io.gridwhistle.event.Field.ACCURACY;
import static io.gridwhistle.event.Field.LAT;
import static io.gridwhistle.event.Field.LON;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.time.Rfc3339;

/** What can be asked of one field of a draft; each check throws what is wrong. */
final class FieldChecks {
  private FieldChecks() {}

  /** A text that names something: not empty, not endless. */
  static void requireKey(Draft draft, Field field) {
    if (!draft.isPlain(field)) {
      requireOddKey(draft, field);
    }
  }

  private static void requireOddKey(Draft draft, Field field) {
    require(draft, field);
    checkText(draft, field);
    JsonText text = draft.text(field);
    if (text == null || text.isBlank()) {
      throw new InvalidEventException(
          Code.INVALID_VALUE,
          field.pointer(),
          "The field " + field.pointer() + " must not be empty.");
    }
  }

  static void require(Draft draft, Field field) {
    if (!draft.has(field)) {
      throw new InvalidEventException(
          Code.MISSING, field.pointer(), "The field " + field.pointer() + " is missing. Add it.");
    }
  }

  /** Absent, or a text that is not endless. */
  static void checkText(Draft draft, Field field) {
    if (!draft.isPlain(field) && draft.has(field)) {
      checkOddText(draft, field);
    }
  }

  private static void checkOddText(Draft draft, Field field) {
    JsonToken token = draft.token(field);
    if (token != JsonToken.VALUE_STRING) {
      throw wrongType(field, "a text");
    }
    JsonText text = draft.text(field);
    if (text != null && !text.isPlain()) {
      checkOdd(text.text(), field);
    }
  }

  private static void checkOdd(String text, Field field) {
    if (text.length() > EventReader.LONGEST_KEY) {
      throw new InvalidEventException(Code.TOO_LONG, field.pointer(), tooLong(field.pointer()));
    }
    if (Texts.isBroken(text)) {
      throw new InvalidEventException(
          Code.INVALID_VALUE, field.pointer(), Texts.problem(field.pointer()));
    }
  }

  static void checkBoolean(Draft draft, Field field) {
    JsonToken token = draft.token(field);
    if (token != null && !token.isBoolean()) {
      throw wrongType(field, "true or false");
    }
  }

  /** Absent, or a text of a closed list. */
  static void checkValue(Draft draft, Field field, Lexicon<String> values) {
    JsonText text = draft.text(field);
    if (text != null && text.in(values) == null) {
      throw unknown(field, values);
    }
  }

  private static InvalidEventException unknown(Field field, Lexicon<String> values) {
    String known = String.join(", ", values.meanings().stream().sorted().toList());
    return new InvalidEventException(
        Code.INVALID_VALUE,
        field.pointer(),
        "The value of %s is unknown. Use one of %s.".formatted(field.pointer(), known));
  }

  /**
   * Absent, or a time.
   *
   * @return epoch milliseconds, {@link Event#NO_TIME} when absent
   */
  static long time(Draft draft, Field field) {
    checkText(draft, field);
    JsonText text = draft.text(field);
    if (text == null) {
      return Event.NO_TIME;
    }
    long time = text.time();
    if (time == Rfc3339.INVALID) {
      throw new InvalidEventException(
          Code.INVALID_TIME, field.pointer(), invalidTime(field.pointer()));
    }
    return time;
  }

  /** Both coordinates or none, within bounds. */
  static void checkPosition(Draft draft) {
    checkNumber(draft, LON, -180, 180);
    checkNumber(draft, LAT, -90, 90);
    checkNumber(draft, ACCURACY, 0, Double.MAX_VALUE);
    if (draft.has(LON) || draft.has(LAT)) {
      require(draft, LON);
      require(draft, LAT);
    }
  }

  private static void checkNumber(Draft draft, Field field, double least, double most) {
    JsonToken token = draft.token(field);
    if (token == null) {
      return;
    }
    if (!token.isNumeric()) {
      throw wrongType(field, "a number");
    }
    double value = draft.number(field);
    if (!(value >= least && value <= most)) {
      throw outside(field, least, most);
    }
  }

  private static InvalidEventException outside(Field field, double least, double most) {
    String bounds =
        most == Double.MAX_VALUE
            ? "must not be negative or endless"
            : "must lie between %.0f and %.0f".formatted(least, most);
    return new InvalidEventException(
        Code.INVALID_VALUE,
        field.pointer(),
        "The value of " + field.pointer() + " " + bounds + ".");
  }

  static String invalidTime(String pointer) {
    return "The time at "
        + pointer
        + " is no RFC 3339 time with an offset. Maybe use 2026-03-01T08:00:00+08:00.";
  }

  static String tooLong(String pointer) {
    return "The text at %s is longer than %d characters."
        .formatted(pointer, EventReader.LONGEST_KEY);
  }

  private static InvalidEventException wrongType(Field field, String kind) {
    return new InvalidEventException(
        Code.WRONG_TYPE,
        field.pointer(),
        "The field " + field.pointer() + " must be " + kind + ".");
  }
}
