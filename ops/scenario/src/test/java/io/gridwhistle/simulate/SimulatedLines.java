package io.gridwhistle.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What tests look at of a simulated county. */
final class SimulatedLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SimulatedLines() {}

  static List<String> all(SimulationSettings settings) {
    return until(settings, Long.MAX_VALUE);
  }

  static List<String> until(SimulationSettings settings, long end) {
    List<String> lines = new ArrayList<>();
    Iterator<SimulatedEvent> events = new SimulatedCounty(settings).events();
    while (events.hasNext()) {
      SimulatedEvent event = events.next();
      if (event.time() >= end) {
        break;
      }
      lines.add(event.json());
    }
    return lines;
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(json, broken);
    }
  }

  static List<JsonNode> trees(List<String> lines, String type) {
    return lines.stream()
        .map(SimulatedLines::tree)
        .filter(event -> event.path("type").asText().equals(type))
        .toList();
  }
}
