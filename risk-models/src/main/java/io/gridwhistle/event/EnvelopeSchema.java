package io.gridwhistle.event;

import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.time.Rfc3339;

/** What the envelope of every event needs (contract §2), and whether a draft keeps to it. */
final class EnvelopeSchema {
  private static final Field[] NEEDED = {
    Field.SPECVERSION, Field.ID, Field.SOURCE, Field.TYPE, Field.TIME
  };
  private static final long EARLIEST = Rfc3339.parse("2000-01-01T00:00:00Z");
  private static final long LATEST = Rfc3339.parse("2100-01-01T00:00:00Z");
  private static final Lexicon<String> VERSIONS = Lexicon.of("1.0");

  private EnvelopeSchema() {}

  /**
   * Checks the envelope of a draft.
   *
   * @return the event's type
   * @throws InvalidEventException for the first thing that is wrong
   */
  static EventType check(Draft draft) {
    checkTexts(draft);
    if (draft.required(Field.SPECVERSION).in(VERSIONS) == null) {
      throw new InvalidEventException(
          Code.INVALID_VALUE, "/specversion", "The specversion must be \"1.0\".");
    }
    EventType type = EventType.of(draft.required(Field.TYPE));
    if (type == null) {
      throw new InvalidEventException(
          Code.UNKNOWN_TYPE, "/type", "No such type of event is known. See the list of types.");
    }
    checkTime(draft);
    if (!draft.hasData) {
      throw new InvalidEventException(Code.MISSING, "/data", "The event needs an object 'data'.");
    }
    return type;
  }

  private static void checkTexts(Draft draft) {
    for (Field field : NEEDED) {
      FieldChecks.requireKey(draft, field);
    }
    FieldChecks.checkText(draft, Field.SUBJECT);
    FieldChecks.checkText(draft, Field.DATACONTENTTYPE);
  }

  private static void checkTime(Draft draft) {
    draft.time = FieldChecks.time(draft, Field.TIME);
    if (draft.time < EARLIEST || draft.time >= LATEST) {
      throw new InvalidEventException(
          Code.TIME_OUT_OF_RANGE, "/time", "The time must lie between the years 2000 and 2099.");
    }
  }
}
