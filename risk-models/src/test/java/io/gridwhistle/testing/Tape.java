package io.gridwhistle.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns arriving lines into the events that count, in the order in which they are applied. */
final class Tape {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Tape() {}

  /** The first arrival of every (source, id), by time; the stable sort keeps arrival order. */
  static List<TapeEvent> read(List<String> lines) {
    Set<List<String>> seen = new HashSet<>();
    List<TapeEvent> events = new ArrayList<>();
    for (String line : lines) {
      JsonNode event = parse(line);
      if (seen.add(List.of(event.path("source").asText(), event.path("id").asText()))) {
        events.add(event(event));
      }
    }
    events.sort(Comparator.comparingLong(TapeEvent::time));
    return events;
  }

  static long millis(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("The oracle takes valid events only: " + text, malformed);
    }
  }

  private static TapeEvent event(JsonNode event) {
    return new TapeEvent(
        millis(event.path("time").asText()), event.path("type").asText(), event.path("data"));
  }
}
