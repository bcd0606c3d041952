package io.gridwhistle.cluster.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gridwhistle.cluster.log.LogTail;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry in force, as the log tells it: features are gathered, and count from the next head
 * record on.
 */
@Singleton
public final class RegistryView implements LogTail.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryView.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String HEAD = "head";
  static final String GRID = "grid:";

  /**
   * One version of the registry.
   *
   * @param features the GeoJSON of each grid, by its code
   */
  record Snapshot(Registry registry, JsonNode head, Map<String, byte[]> features) {}

  private final Map<String, byte[]> gathered = new ConcurrentSkipListMap<>();
  private volatile Snapshot snapshot =
      new Snapshot(Registry.empty(), MissingNode.getInstance(), Map.of());

  RegistryView() {}

  /** The newest registry; empty with version 0 before the first. */
  public Registry registry() {
    return snapshot.registry();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** Every grid that the log holds, also where no head has made it count. */
  Set<String> held() {
    return Set.copyOf(gathered.keySet());
  }

  @Override
  public void begin() {
    gathered.clear();
  }

  @Override
  public void record(ConsumerRecord<String, byte[]> record) {
    String key = record.key();
    if (key.startsWith(GRID)) {
      gather(key.substring(GRID.length()), record);
    } else if (key.equals(HEAD) && record.value() != null) {
      adopt(record.value());
    }
  }

  private void gather(String grid, ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      gathered.remove(grid);
    } else {
      gathered.put(grid, record.value());
    }
  }

  private void adopt(byte[] value) {
    try {
      JsonNode head = JSON.readTree(value);
      Map<String, byte[]> features = new TreeMap<>(gathered);
      Iterable<JsonNode> parsed =
          () -> features.values().stream().map(RegistryView::parse).iterator();
      Registry registry = RegistryReader.read(head, parsed, head.path("version").asInt());
      snapshot = new Snapshot(registry, head, features);
      LOG.info("Registry version {} with {} grids.", registry.version(), features.size());
    } catch (IOException | RuntimeException unusable) {
      LOG.error("A registry on the log is unusable, the one before stays in force.", unusable);
    }
  }

  private static JsonNode parse(byte[] feature) {
    try {
      return JSON.readTree(feature);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
