package io.gridwhistle.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** Events as apps send them, each with an id of its own. */
final class Events {
  private Events() {}

  /** A dispute of one party. */
  static String dispute(String grid, String party, Instant time) {
    String incident = "I-" + UUID.randomUUID();
    ObjectNode event = event("incident.reported", grid, time);
    ObjectNode data = data(event).put("incidentId", incident).put("category", "dispute");
    data.putArray("parties").addObject().put("role", "complainant").put("key", party);
    return event.toString();
  }

  static String patrol(String grid, Instant time) {
    ObjectNode event = event("patrol.visit", grid, time);
    data(event).put("worker", "w-1");
    return event.toString();
  }

  /** A step in an incident's life, such as {@code accepted}. */
  static String step(String grid, String incident, String name, Instant time) {
    ObjectNode event = event("incident." + name, grid, time);
    ObjectNode data = data(event).put("incidentId", incident);
    switch (name) {
      case "reported" -> data.put("category", "public-safety");
      case "dispatched" -> data.put("department", "D1");
      default -> {}
    }
    return event.toString();
  }

  private static ObjectNode data(ObjectNode event) {
    return (ObjectNode) event.path("data");
  }

  private static ObjectNode event(String type, String grid, Instant time) {
    ObjectNode event =
        Api.JSON
            .createObjectNode()
            .put("specversion", "1.0")
            .put("id", UUID.randomUUID().toString())
            .put("source", "/test")
            .put("type", type)
            .put("time", time.toString())
            .put("datacontenttype", "application/json");
    event.putObject("data").put("grid", grid);
    return event;
  }
}
