package io.gridwhistle.cluster.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.log.LogTail;
import io.gridwhistle.rules.RuleReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules in force: what ships with the product, replaced by what the log says. */
@Singleton
final class RulesView implements LogTail.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(RulesView.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> inForce =
      new ConcurrentSkipListMap<>(RuleReader.defaults());

  /** By id. */
  Map<String, ObjectNode> rules() {
    return inForce;
  }

  @Nullable ObjectNode find(String id) {
    return inForce.get(id);
  }

  int versionOf(String id) {
    ObjectNode rule = inForce.get(id);
    return rule == null ? 0 : rule.path("version").asInt();
  }

  @Override
  public void begin() {
    // What is in force stays so: versions only grow.
  }

  @Override
  public void record(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.value() != null) {
        adopt(JSON.readTree(record.value()));
      }
    } catch (IOException | IllegalArgumentException unusable) {
      LOG.error("A rule on the log is unusable, the one before stays in force.", unusable);
    }
  }

  private void adopt(JsonNode document) {
    ObjectNode rule = RuleReader.complete(document);
    String id = rule.path("id").asText();
    if (rule.path("version").asInt() > versionOf(id)) {
      inForce.put(id, rule);
      LOG.info("Rule {} version {} is in force.", id, versionOf(id));
    }
  }
}
