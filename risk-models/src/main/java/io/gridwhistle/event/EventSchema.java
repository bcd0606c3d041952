package io.gridwhistle.event;

import static io.gridwhistle.event.Field.*;

import com.fasterxml.jackson.core.JsonToken;
import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.time.Rfc3339;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which fields each type needs and may have (contract §2), and whether a draft keeps to it. */
final class EventSchema {
  static final Lexicon<String> VERSIONS = Lexicon.of("1.0");
  static final Lexicon<String> CATEGORIES =
      Lexicon.of(
          "urban-management",
          "public-security",
          "environment",
          "livelihood",
          "public-safety",
          "dispute");
  static final Lexicon<String> REASONS =
      Lexicon.of("unclear", "missing-elements", "not-in-scope", "duplicate", "fabricated");
  private static final Lexicon<String> LEVELS = Lexicon.of("grid", "town", "county");
  private static final Lexicon<String> CHANNELS =
      Lexicon.of("grid-worker", "hotline", "department", "citizen", "sensor");

  private static final Map<EventType, List<Consumer<Draft>>> RULES = rules();

  private EventSchema() {}

  /**
   * Checks the data of a draft.
   *
   * @throws InvalidEventException for the first thing that is wrong
   */
  static void check(EventType type, Draft draft) {
    if (type.isAboutIncident()) {
      requireKey(draft, INCIDENT_ID);
    } else if (type.isPatrol()) {
      requireKey(draft, WORKER);
    }
    draft.parties.check(); // of every type: a party that cannot be read cannot be masked
    for (Consumer<Draft> rule : RULES.getOrDefault(type, List.of())) {
      rule.accept(draft);
    }
  }

  private static Map<EventType, List<Consumer<Draft>>> rules() {
    Map<EventType, List<Consumer<Draft>>> rules = new EnumMap<>(EventType.class);
    rules.put(EventType.REPORTED, reported());
    rules.put(EventType.RETURNED, List.of(required(REASON, REASONS)));
    rules.put(EventType.DISPATCHED, List.of(required(DEPARTMENT), optionalTime(DUE_AT)));
    rules.put(EventType.TRANSFERRED, List.of(required(FROM), required(TO), optional(REASON)));
    rules.put(EventType.ESCALATED, List.of(required(LEVEL, LEVELS)));
    rules.put(EventType.SUSPENDED, List.of(optional(APPROVER)));
    rules.put(EventType.RESUMED, List.of(optional(APPROVER)));
    rules.put(EventType.EXTENDED, List.of(requiredTime(DUE_AT), optional(APPROVER)));
    rules.put(EventType.HANDLED, List.of(optional(DEPARTMENT), optional(RESULT)));
    rules.put(EventType.VERIFIED, List.of(requiredBoolean(PASSED)));
    rules.put(EventType.FEEDBACK, List.of(requiredBoolean(SATISFIED)));
    rules.put(EventType.MERGED, List.of(required(INTO)));
    rules.put(EventType.WHISTLE_BLOWN, List.of(draft -> draft.departments.require()));
    rules.put(EventType.WHISTLE_ANSWERED, List.of(required(DEPARTMENT)));
    rules.put(EventType.PATROL_CHECKIN, List.of(optional(CHECKPOINT), EventSchema::checkPosition));
    rules.put(EventType.PATROL_TRACK, List.of(draft -> draft.points.require()));
    rules.put(EventType.PATROL_VISIT, List.of(optional(HOUSEHOLD)));
    rules.put(
        EventType.MODE_CHANGED,
        List.of(required(DIVISION), required(MODE, Lexicon.of("normal", "emergency"))));
    return rules;
  }

  private static List<Consumer<Draft>> reported() {
    return List.of(
        required(CATEGORY, CATEGORIES),
        optional(SUBCATEGORY),
        optional(LEVEL, LEVELS),
        optional(URGENCY, Lexicon.of("normal", "urgent")),
        optional(CHANNEL, CHANNELS),
        optional(REPORTER),
        optional(TITLE),
        optional(DESCRIPTION),
        optionalTime(DUE_AT),
        draft -> draft.place.check());
  }

  private static Consumer<Draft> required(Field field) {
    return draft -> requireKey(draft, field);
  }

  private static Consumer<Draft> required(Field field, Lexicon<String> values) {
    return draft -> {
      requireKey(draft, field);
      checkValue(draft, field, values);
    };
  }

  private static Consumer<Draft> optional(Field field) {
    return draft -> checkText(draft, field);
  }

  private static Consumer<Draft> optional(Field field, Lexicon<String> values) {
    return draft -> {
      checkText(draft, field);
      checkValue(draft, field, values);
    };
  }

  private static Consumer<Draft> requiredTime(Field field) {
    return draft -> {
      require(draft, field);
      checkTime(draft, field);
    };
  }

  private static Consumer<Draft> optionalTime(Field field) {
    return draft -> checkTime(draft, field);
  }

  private static Consumer<Draft> requiredBoolean(Field field) {
    return draft -> {
      require(draft, field);
      JsonToken token = draft.token(field);
      if (token == null || !token.isBoolean()) {
        throw wrongType(field, "true or false");
      }
    };
  }

  /** A text that names something: not empty, not endless. */
  static void requireKey(Draft draft, Field field) {
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
    if (draft.token(field) == null) {
      throw new InvalidEventException(
          Code.MISSING, field.pointer(), "The field " + field.pointer() + " is missing. Add it.");
    }
  }

  static void checkText(Draft draft, Field field) {
    JsonToken token = draft.token(field);
    if (token != null && token != JsonToken.VALUE_STRING) {
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

  private static void checkValue(Draft draft, Field field, Lexicon<String> values) {
    JsonText text = draft.text(field);
    if (text != null && text.in(values) == null) {
      throw new InvalidEventException(
          Code.INVALID_VALUE,
          field.pointer(),
          "The value of %s is unknown. Use one of %s."
              .formatted(
                  field.pointer(),
                  String.join(", ", values.meanings().stream().sorted().toList())));
    }
  }

  static void checkTime(Draft draft, Field field) {
    checkText(draft, field);
    JsonText text = draft.text(field);
    if (text != null && text.time() == Rfc3339.INVALID) {
      throw invalidTime(field);
    }
  }

  static InvalidEventException invalidTime(Field field) {
    return new InvalidEventException(
        Code.INVALID_TIME, field.pointer(), invalidTime(field.pointer()));
  }

  private static void checkPosition(Draft draft) {
    checkNumber(draft, LON, -180, 180);
    checkNumber(draft, LAT, -90, 90);
    checkNumber(draft, ACCURACY, 0, Double.MAX_VALUE);
    if (draft.token(LON) != null || draft.token(LAT) != null) {
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
      String bounds =
          most == Double.MAX_VALUE
              ? "must not be negative or endless"
              : "must lie between %.0f and %.0f".formatted(least, most);
      throw new InvalidEventException(
          Code.INVALID_VALUE,
          field.pointer(),
          "The value of " + field.pointer() + " " + bounds + ".");
    }
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
