package io.gridwhistle.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.registry.Scope;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads alerts back from their wire form. */
final class AlertReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AlertReader() {}

  static Alert read(byte[] json) {
    try {
      return alert(JSON.readTree(json));
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalArgumentException(
          "This is no alert: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Alert alert(JsonNode node) {
    return new Alert(
        text(node, "alertId"),
        node.required("revision").intValue(),
        Transition.ofWire(text(node, "transition")),
        text(node, "rule"),
        node.required("ruleVersion").intValue(),
        text(node, "key"),
        Severity.ofWire(text(node, "severity")),
        Severity.ofWire(text(node, "highestSeverity")),
        Status.ofWire(text(node, "status")),
        Instant.parse(text(node, "at")).toEpochMilli(),
        Instant.parse(text(node, "openedAt")).toEpochMilli(),
        time(node.path("resolvedAt")),
        scope(node.path("scope")),
        grids(node.path("grids")),
        measure(node.path("measure")),
        evidence(node.path("evidence")),
        new Text(text(node.path("explanation"), "zh"), text(node.path("explanation"), "en")),
        new Text(text(node.path("advice"), "zh"), text(node.path("advice"), "en")),
        handling(node.path("handling")));
  }

  private static String text(JsonNode node, String name) {
    String value = node.required(name).textValue();
    if (value == null) {
      throw new IllegalArgumentException("the text '" + name + "' is missing");
    }
    return value;
  }

  private static @Nullable Long time(JsonNode node) {
    return node.isTextual() ? (Long) Instant.parse(node.textValue()).toEpochMilli() : null;
  }

  private static Scope scope(JsonNode node) {
    return new Scope(
        text(node, "grid"),
        node.path("village").textValue(),
        node.path("town").textValue(),
        node.path("county").textValue());
  }

  private static List<String> grids(JsonNode node) {
    List<String> grids = new ArrayList<>();
    node.forEach(grid -> grids.add(grid.textValue()));
    return grids;
  }

  private static Map<String, Number> measure(JsonNode node) {
    Map<String, Number> measure = new LinkedHashMap<>();
    node.properties().forEach(entry -> measure.put(entry.getKey(), number(entry.getValue())));
    return measure;
  }

  private static Number number(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    return node.doubleValue();
  }

  private static Evidence evidence(JsonNode node) {
    List<EvidenceEvent> events = new ArrayList<>();
    for (JsonNode event : node.path("events")) {
      events.add(
          new EvidenceEvent(
              text(event, "id"),
              text(event, "source"),
              text(event, "type"),
              Instant.parse(text(event, "time")).toEpochMilli(),
              event.path("incidentId").textValue()));
    }
    return new Evidence(node.path("total").intValue(), events);
  }

  private static Handling handling(JsonNode node) {
    return new Handling(
        text(node, "state"),
        node.path("by").textValue(),
        time(node.path("at")),
        node.path("note").textValue(),
        node.path("to").textValue(),
        node.path("reason").textValue());
  }
}
