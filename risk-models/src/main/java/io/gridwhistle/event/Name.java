package io.gridwhistle.event;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name in an event's JSON; each of those that events know is there once. */
final class Name {
  private static final List<String> OF_PARTS =
      List.of(
          "data",
          "place",
          "parties",
          "points",
          "departments",
          "key",
          "address",
          "role",
          "idNumber",
          "phone",
          "name",
          "time",
          "lon",
          "lat");
  private static final ShortText NOWHERE = ShortText.of("");
  private static final Map<String, Name> BY_TEXT = known();

  /** One more than there are names that events know: all others share a place. */
  static final int PLACES = BY_TEXT.size() + 1;

  /** Those that events know. */
  static final Lexicon<Name> KNOWN = new Lexicon<>(List.copyOf(BY_TEXT.values()), Name::text);

  static final Name DATA = of("data");
  static final Name PLACE = of("place");
  static final Name PARTIES = of("parties");
  static final Name POINTS = of("points");
  static final Name DEPARTMENTS = of("departments");
  static final Name KEY = of("key");
  static final Name ID_NUMBER = of("idNumber");
  static final Name PHONE = of("phone");
  static final Name NAME = of("name");
  static final Name ADDRESS = of("address");
  static final Name TIME = of("time");
  static final Name LON = of("lon");
  static final Name LAT = of("lat");

  private final String text;
  private final int place;
  private final @Nullable Field field;
  private final ShortText inJson;

  private Name(String text, int place, @Nullable Field field, ShortText inJson) {
    this.text = text;
    this.place = place;
    this.field = field;
    this.inJson = inJson;
  }

  private static Map<String, Name> known() {
    Map<String, Name> names = new LinkedHashMap<>();
    Arrays.stream(Field.values()).forEach(field -> add(field.wire, field, names));
    OF_PARTS.forEach(text -> add(text, null, names));
    return names;
  }

  private static void add(String text, @Nullable Field field, Map<String, Name> names) {
    ShortText inJson = ShortText.of('"' + text + "\":");
    names.putIfAbsent(text, new Name(text, names.size(), field, inJson));
  }

  private static Name of(String text) {
    Name name = BY_TEXT.get(text);
    if (name == null) {
      throw new IllegalArgumentException(text + " is no name of an event.");
    }
    return name;
  }

  static Name unknown(String text) {
    return new Name(text, BY_TEXT.size(), null, NOWHERE);
  }

  String text() {
    return text;
  }

  /** Its number among all {@link #PLACES}. */
  int place() {
    return place;
  }

  /** The field that it names in the envelope. */
  @Nullable Field envelope() {
    return field != null && field.isOfEnvelope() ? field : null;
  }

  /** The field that it names in the data. */
  @Nullable Field data() {
    return field == null || field.isOfEnvelope() ? null : field;
  }

  /**
   * Passes over the name, its quotes and the colon right behind it, of which nothing may lie at the
   * end or behind it.
   *
   * @return the place behind the colon, or the same place when they do not stand there
   */
  int pass(byte[] json, int at, int end) {
    return inJson.standsAt(json, at, end) ? at + inJson.length() : at;
  }
}
