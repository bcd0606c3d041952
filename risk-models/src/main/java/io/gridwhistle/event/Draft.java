package io.gridwhistle.event;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over an event's JSON found, before anything is known of its type.
 *
 * <p>Since {@code type} may come last, wrong kinds of values are only noted here and judged by
 * {@link EventSchema} afterwards. Reused from event to event.
 */
final class Draft {
  private static final int FIELDS = Field.values().length;

  final Parties parties = new Parties();
  final Place place = new Place();
  final Points points = new Points();
  final Departments departments = new Departments();
  boolean hasData;

  /** Of the envelope's time, once it has been checked. */
  long time;

  boolean holdsPersonalData;
  private final @Nullable JsonToken[] tokens = new JsonToken[FIELDS];
  private final @Nullable JsonText[] texts = new JsonText[FIELDS];
  private final JsonText[] room =
      Stream.generate(JsonText::new).limit(FIELDS).toArray(JsonText[]::new);
  private final double[] numbers = new double[FIELDS];

  void clear() {
    Arrays.fill(tokens, null);
    Arrays.fill(texts, null);
    hasData = false;
    holdsPersonalData = false;
    clearData();
  }

  /** Forgets the data, since more data follow: of a name that stands twice, the last one counts. */
  void clearData() {
    Arrays.fill(tokens, Field.GRID.ordinal(), FIELDS, null);
    Arrays.fill(texts, Field.GRID.ordinal(), FIELDS, null);
    parties.clear();
    place.clear();
    points.clear();
    departments.clear();
  }

  /** Takes the value that the parser stands on; of a name that stands twice, the last one. */
  void take(Field field, JsonScanner json) throws IOException {
    JsonToken token = json.currentToken();
    int at = field.ordinal();
    tokens[at] = token;
    texts[at] = null;
    if (token == JsonToken.VALUE_STRING) {
      takeText(field, json.text());
    } else if (token.isNumeric()) {
      numbers[at] = json.number();
    } else {
      json.skipChildren();
    }
  }

  private void takeText(Field field, JsonText text) {
    switch (field) {
      case TITLE, DESCRIPTION, RESULT -> lookForPersonalData(text);
      default -> {
        text.requireBounded();
        JsonText place = room[field.ordinal()];
        place.set(text);
        texts[field.ordinal()] = place;
      }
    }
  }

  void lookForPersonalData(JsonText text) {
    holdsPersonalData |= text.mayHoldPersonalData();
  }

  /** The kind of value found, null when the field is absent or null. */
  @Nullable JsonToken token(Field field) {
    JsonToken token = tokens[field.ordinal()];
    return token == JsonToken.VALUE_NULL ? null : token;
  }

  /** Where the field's text stands, null when it has none or one that is for people alone. */
  @Nullable JsonText text(Field field) {
    return texts[field.ordinal()];
  }

  double number(Field field) {
    return numbers[field.ordinal()];
  }

  boolean isTrue(Field field) {
    return tokens[field.ordinal()] == JsonToken.VALUE_TRUE;
  }
}
