package io.gridwhistle.event;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a type of events asks of its data. One class for all, since C2 cannot inline a
 * call that meets many.
 *
 * @param field the field asked of, any where the kind tells it
 * @param values what the field's text may be, null when it may be any
 */
record Rule(Rule.Kind kind, Field field, @Nullable Lexicon<String> values) {
  static final Rule DUE = new Rule(Kind.REQUIRED_TIME, Field.DUE_AT, null);
  static final Rule MAYBE_DUE = new Rule(Kind.OPTIONAL_TIME, Field.DUE_AT, null);
  static final Rule POSITION = new Rule(Kind.POSITION, Field.LON, null);
  static final Rule PLACE = new Rule(Kind.PLACE, Field.GRID, null);
  static final Rule POINTS = new Rule(Kind.POINTS, Field.GRID, null);
  static final Rule DEPARTMENTS = new Rule(Kind.DEPARTMENTS, Field.GRID, null);

  /** What is asked. */
  enum Kind {
    REQUIRED_TEXT,
    OPTIONAL_TEXT,
    REQUIRED_BOOLEAN,
    REQUIRED_TIME,
    OPTIONAL_TIME,
    POSITION,
    PLACE,
    POINTS,
    DEPARTMENTS
  }

  static Rule required(Field field) {
    return new Rule(Kind.REQUIRED_TEXT, field, null);
  }

  static Rule required(Field field, Lexicon<String> values) {
    return new Rule(Kind.REQUIRED_TEXT, field, values);
  }

  static Rule optional(Field field) {
    return new Rule(Kind.OPTIONAL_TEXT, field, null);
  }

  static Rule optional(Field field, Lexicon<String> values) {
    return new Rule(Kind.OPTIONAL_TEXT, field, values);
  }

  static Rule requiredBoolean(Field field) {
    return new Rule(Kind.REQUIRED_BOOLEAN, field, null);
  }

  /**
   * Checks a draft.
   *
   * @throws InvalidEventException for the first thing that is wrong
   */
  void check(Draft draft) {
    switch (kind) {
      case REQUIRED_TEXT -> {
        FieldChecks.requireKey(draft, field);
        checkValue(draft);
      }
      case OPTIONAL_TEXT -> {
        FieldChecks.checkText(draft, field);
        checkValue(draft);
      }
      case REQUIRED_TIME, REQUIRED_BOOLEAN -> checkRequired(draft);
      case OPTIONAL_TIME -> draft.dueAt = FieldChecks.time(draft, field);
      case POSITION -> FieldChecks.checkPosition(draft);
      case PLACE -> draft.place.check();
      case POINTS -> draft.points.require();
      case DEPARTMENTS -> draft.departments.require();
    }
  }

  private void checkValue(Draft draft) {
    if (values != null) {
      FieldChecks.checkValue(draft, field, values);
    }
  }

  private void checkRequired(Draft draft) {
    FieldChecks.require(draft, field);
    if (kind == Kind.REQUIRED_TIME) {
      draft.dueAt = FieldChecks.time(draft, field);
    } else {
      FieldChecks.checkBoolean(draft, field);
    }
  }
}
