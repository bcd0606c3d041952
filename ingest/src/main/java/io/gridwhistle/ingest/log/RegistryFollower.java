package io.gridwhistle.ingest.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the registry as the log tells it: features under {@code grid:…}, and {@code head}, written
 * last, which puts them in force together. One that cannot be used leaves the old one in force.
 */
public final class RegistryFollower implements TopicReader, Supplier<Registry> {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryFollower.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GRID = "grid:";
  private static final String HEAD = "head";

  private final Map<String, JsonNode> features = new LinkedHashMap<>();
  private volatile Registry registry = Registry.empty();

  @Override
  public Registry get() {
    return registry;
  }

  @Override
  public void read(ConsumerRecords<byte[], byte[]> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      take(new String(record.key(), StandardCharsets.UTF_8), record.value());
    }
  }

  private void take(String key, byte[] value) {
    try {
      if (key.startsWith(GRID)) {
        takeFeature(key, value);
      } else if (key.equals(HEAD) && value != null) {
        takeHead(JSON.readTree(value));
      }
    } catch (IOException | IllegalArgumentException unusable) {
      LOG.error("The registry's record '{}' cannot be used; the old one stays", key, unusable);
    }
  }

  private void takeFeature(String key, byte[] value) throws IOException {
    if (value == null) {
      features.remove(key);
    } else {
      features.put(key, JSON.readTree(value));
    }
  }

  private void takeHead(JsonNode head) {
    registry = RegistryReader.read(head, features.values(), head.path("version").intValue());
    LOG.info("Registry {} is in force: {} grids", registry.version(), registry.grids().size());
  }
}
