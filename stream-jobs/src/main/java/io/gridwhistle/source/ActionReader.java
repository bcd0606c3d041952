package io.gridwhistle.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.alert.Action;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads actions from their wire form. */
final class ActionReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ActionReader() {}

  /** The action, or null when these bytes hold none. */
  static @Nullable Action read(byte[] json) {
    try {
      return action(JSON.readTree(json));
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  private static Action action(JsonNode node) {
    String kind = text(node, "action");
    if (!Action.KINDS.contains(kind)) {
      throw new IllegalArgumentException(kind);
    }
    return new Action(
        text(node, "actionId"),
        text(node, "alertId"),
        kind,
        text(node, "by"),
        node.path("role").asText(""),
        time(node.required("at")),
        node.path("to").textValue(),
        node.path("reason").textValue(),
        node.path("note").textValue());
  }

  private static String text(JsonNode node, String name) {
    String value = node.required(name).textValue();
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static long time(JsonNode at) {
    return at.isIntegralNumber() ? at.longValue() : Instant.parse(at.asText()).toEpochMilli();
  }
}
