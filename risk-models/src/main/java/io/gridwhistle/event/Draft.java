package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over an event's JSON found, before anything is known of its type.
 *
 * <p>Since {@code type} may come last, wrong kinds of values are only noted here and judged by
 * {@link EventSchema} afterwards. Reused from event to event: sets of fields, a bit for each, tell
 * which values are of the present one.
 */
final class Draft {
  private static final int FIELDS = Field.values().length;
  private static final JsonToken[] TOKENS = JsonToken.values();

  final Parties parties;
  final Place place;
  final Points points = new Points();
  final Departments departments = new Departments();
  boolean hasData;

  /** Of the envelope's time, once it has been checked. */
  long time;

  /** Of the data's dueAt, once it has been checked. */
  long dueAt;

  boolean holdsPersonalData;
  private long present;
  private long named;
  private long plain;
  private final byte[] tokens = new byte[FIELDS];
  private final JsonText[] texts;
  private final double[] numbers = new double[FIELDS];

  Draft(JsonBytes source) {
    parties = new Parties(source);
    place = new Place(source);
    texts = JsonText.several(FIELDS, source);
  }

  void clear() {
    forget(-1L);
    hasData = false;
    holdsPersonalData = false;
    dueAt = Event.NO_TIME;
    clearParts();
  }

  /** Forgets the data, since more data follow: of a name that stands twice, the last one counts. */
  void clearData() {
    forget(~Field.ENVELOPE);
    clearParts();
  }

  private void clearParts() {
    parties.clear();
    place.clear();
    points.clear();
    departments.clear();
  }

  private void forget(long fields) {
    present &= ~fields;
    named &= ~fields;
    plain &= ~fields;
  }

  /** Takes the value that the parser stands on; of a name that stands twice, the last one. */
  void take(Field field, JsonScanner json) throws IOException {
    JsonToken token = json.currentToken();
    if (has(field)) {
      forget(field.bit);
    }
    if (token != JsonToken.VALUE_NULL) {
      present |= field.bit;
      tokens[field.ordinal()] = (byte) token.ordinal();
      takeValue(field, token, json);
    }
  }

  private void takeValue(Field field, JsonToken token, JsonScanner json) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      takeText(field, json.text());
    } else if (token.isNumeric()) {
      numbers[field.ordinal()] = json.number();
    } else {
      json.skipChildren();
    }
  }

  private void takeText(Field field, JsonText text) {
    if ((field.bit & Field.FOR_PEOPLE) != 0) {
      lookForPersonalData(text);
      plain |= field.bit;
    } else {
      text.requireBounded();
      texts[field.ordinal()].set(text);
      named |= field.bit;
      plain |= text.isPlainlyFilled() ? field.bit : 0;
    }
  }

  void lookForPersonalData(JsonText text) {
    holdsPersonalData |= text.mayHoldPersonalData();
  }

  /** True for a text that no check of a text can find fault with; most are such. */
  boolean isPlain(Field field) {
    return (plain & field.bit) != 0;
  }

  /** False when the field is absent or null. */
  boolean has(Field field) {
    return (present & field.bit) != 0;
  }

  /** The kind of value found, null when the field is absent or null. */
  @Nullable JsonToken token(Field field) {
    return has(field) ? TOKENS[tokens[field.ordinal()]] : null;
  }

  /** Where the field's text stands, null when it has none or one that is for people alone. */
  @Nullable JsonText text(Field field) {
    return (named & field.bit) == 0 ? null : texts[field.ordinal()];
  }

  /** The same of a field whose text was checked. */
  JsonText required(Field field) {
    if ((named & field.bit) == 0) {
      throw new IllegalStateException(field + " was checked before");
    }
    return texts[field.ordinal()];
  }

  double number(Field field) {
    return numbers[field.ordinal()];
  }

  boolean isTrue(Field field) {
    return token(field) == JsonToken.VALUE_TRUE;
  }
}
