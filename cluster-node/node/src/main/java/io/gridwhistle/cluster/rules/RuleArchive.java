package io.gridwhistle.cluster.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.log.LogTail;
import io.gridwhistle.rules.RuleReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every version that a rule ever had. The topic of the rules themselves keeps the newest only, so
 * each version is kept once more under a key of its own.
 */
@Singleton
final class RuleArchive implements LogTail.Listener {
  /** Compacted; key: rule id, at sign, version; value: {@link RuleVersion} as JSON. */
  static final String TOPIC = "gw.rule-history";

  private static final Logger LOG = LoggerFactory.getLogger(RuleArchive.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Map<Integer, RuleVersion>> versions = new ConcurrentHashMap<>();

  RuleArchive() {
    RuleReader.defaults().forEach((id, rule) -> add(id, shipped(rule)));
  }

  private static RuleVersion shipped(ObjectNode rule) {
    return new RuleVersion(rule.path("version").asInt(), null, null, rule);
  }

  static String key(String id, int version) {
    return id + "@" + version;
  }

  /** Newest first. */
  List<RuleVersion> of(String id) {
    List<RuleVersion> newestFirst = new ArrayList<>(versions.getOrDefault(id, Map.of()).values());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  boolean has(String id, int version) {
    return versions.getOrDefault(id, Map.of()).containsKey(version);
  }

  @Override
  public void begin() {
    // Versions never change: reading them again puts the same in place.
  }

  @Override
  public void record(ConsumerRecord<String, byte[]> record) {
    int end = record.key().lastIndexOf('@');
    if (end < 0 || record.value() == null) {
      return;
    }
    try {
      add(record.key().substring(0, end), JSON.readValue(record.value(), RuleVersion.class));
    } catch (IOException unreadable) {
      LOG.error("A former version of a rule cannot be read.", unreadable);
    }
  }

  private void add(String id, RuleVersion version) {
    versions
        .computeIfAbsent(id, fresh -> new ConcurrentSkipListMap<>())
        .put(version.version(), version);
  }
}
