package io.gridwhistle.cluster.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.log.LogWriter;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.wire.Topics;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Puts a registry on the log: its grids, then the head that makes them count.
 *
 * <p>Every grid is written each time: what an earlier attempt left on the log is not known for
 * sure.
 */
@Singleton
final class RegistryWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LogWriter log;

  RegistryWriter(LogWriter log) {
    this.log = log;
  }

  /** Returns when the head is durable; before that the earlier version stays in force. */
  void write(Set<String> held, Registry next, ObjectNode head, Iterable<JsonNode> features) {
    LogWriter.Batch batch = log.batch();
    for (JsonNode feature : features) {
      String grid = feature.path("properties").path("grid").asText();
      batch.send(Topics.REGISTRY, RegistryView.GRID + grid, bytes(feature));
    }
    for (String grid : held) {
      if (next.grid(grid) == null) {
        batch.send(Topics.REGISTRY, RegistryView.GRID + grid, null);
      }
    }
    batch.await();
    batch.send(Topics.REGISTRY, RegistryView.HEAD, bytes(headRecord(next, head)));
    batch.await();
  }

  private static ObjectNode headRecord(Registry next, ObjectNode head) {
    ObjectNode record = JSON.createObjectNode();
    record.put("version", next.version());
    record.put("grids", next.grids().size());
    for (String name : new String[] {"divisions", "departments", "calendar"}) {
      if (head.has(name)) {
        record.set(name, head.get(name));
      }
    }
    return record;
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
