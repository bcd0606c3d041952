package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as the oracle sees it: when, what, and the untouched data. */
record TapeEvent(long time, String type, JsonNode data) {

  boolean is(String... types) {
    return List.of(types).contains(type);
  }

  boolean has(String field) {
    return data.hasNonNull(field);
  }

  String text(String field) {
    return data.path(field).asText();
  }

  /** A time field in epoch milliseconds; null when it is absent. */
  @Nullable Long instant(String field) {
    return has(field) ? Tape.millis(text(field)) : null;
  }
}
