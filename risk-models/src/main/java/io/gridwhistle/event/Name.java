package io.gridwhistle.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in an event's JSON.
 *
 * @param envelope the field that it names in the envelope
 * @param data the field that it names in the data
 */
record Name(String text, @Nullable Field envelope, @Nullable Field data) {
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

  /** Those that events know. */
  static final Lexicon<Name> KNOWN = new Lexicon<>(known(), Name::text);

  static Name unknown(String text) {
    return new Name(text, null, null);
  }

  private static List<Name> known() {
    Map<String, Name> names = new HashMap<>();
    OF_PARTS.forEach(text -> names.put(text, unknown(text)));
    Arrays.stream(Field.values()).forEach(field -> names.merge(field.wire, of(field), Name::and));
    return List.copyOf(names.values());
  }

  private static Name of(Field field) {
    boolean ofEnvelope = field.isOfEnvelope();
    return new Name(field.wire, ofEnvelope ? field : null, ofEnvelope ? null : field);
  }

  private Name and(Name other) {
    return new Name(
        text, envelope == null ? other.envelope : envelope, data == null ? other.data : data);
  }
}
