package io.gridwhistle.cluster.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.cluster.log.LogWriter;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.web.Waiting;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.wire.Topics;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks changed rules and puts them on the log, all of them or none. */
@Singleton
final class RuleWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RulesView view;
  private final RuleArchive archive;
  private final LogWriter log;

  RuleWriter(RulesView view, RuleArchive archive, LogWriter log) {
    this.view = view;
    this.archive = archive;
    this.log = log;
  }

  /**
   * Puts rules in force. Who reads them or their history afterwards finds the change.
   *
   * @return the rules with their new versions; what changes nothing keeps its version
   */
  synchronized List<ObjectNode> write(List<JsonNode> documents, String by) {
    List<ObjectNode> checked = new ArrayList<>();
    documents.forEach(document -> checked.add(checked(document)));
    List<ObjectNode> changed = checked.stream().filter(this::isNew).toList();
    LogWriter.Batch batch = log.batch();
    changed.forEach(rule -> send(batch, rule, by));
    batch.await();
    changed.forEach(rule -> Waiting.until(() -> isRead(rule), "The log"));
    return checked;
  }

  private boolean isNew(ObjectNode rule) {
    return rule.path("version").asInt() > view.versionOf(rule.path("id").asText());
  }

  private boolean isRead(ObjectNode rule) {
    return !isNew(rule) && archive.has(rule.path("id").asText(), rule.path("version").asInt());
  }

  private ObjectNode checked(JsonNode document) {
    try {
      ObjectNode rule = RuleReader.complete(document);
      int held = view.versionOf(rule.path("id").asText());
      checkVersion(document, held);
      rule.put("version", held);
      if (!rule.equals(view.find(rule.path("id").asText()))) {
        rule.put("version", held + 1);
      }
      return rule;
    } catch (IllegalArgumentException unusable) {
      String reason = String.valueOf(unusable.getMessage());
      throw ProblemException.unusable(reason, List.of(reason));
    }
  }

  /** A document carries the version that it was made from, or the one that it is to become. */
  private static void checkVersion(JsonNode document, int held) {
    JsonNode version = document.path("version");
    if (!version.isMissingNode() && version.asInt() != held && version.asInt() != held + 1) {
      throw ProblemException.conflict(
          "Version %d is in force, this is a change of version %s. Read it, then change it again."
              .formatted(held, version.asText()),
          held);
    }
  }

  /** The history goes first: a version that is in force is never missing from it. */
  private static void send(LogWriter.Batch batch, ObjectNode rule, String by) {
    String id = rule.path("id").asText();
    int version = rule.path("version").asInt();
    RuleVersion entry = new RuleVersion(version, Instant.now().toString(), by, rule);
    batch.send(RuleArchive.TOPIC, RuleArchive.key(id, version), bytes(entry));
    batch.send(Topics.RULES, id, bytes(rule));
  }

  private static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
