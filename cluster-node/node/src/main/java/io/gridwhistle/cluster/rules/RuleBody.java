package io.gridwhistle.cluster.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gridwhistle.cluster.problem.ProblemException;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads rules from the body of a request, in JSON or YAML. */
final class RuleBody {
  private static final int MOST_BYTES = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private RuleBody() {}

  static JsonNode one(InputStream body, boolean yaml) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw ProblemException.of(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Rules take at most 1 MiB. Send fewer.");
    }
    try {
      JsonNode node = (yaml ? YAML : JSON).readTree(bytes);
      if (node == null || !node.isContainerNode()) {
        throw ProblemException.of(HttpStatus.BAD_REQUEST, "The body is empty. Send a rule.");
      }
      return node;
    } catch (JsonProcessingException broken) {
      throw ProblemException.of(
          HttpStatus.BAD_REQUEST, "The body cannot be read: " + broken.getOriginalMessage());
    }
  }

  /** A list of rules, or {@code rules} with a list. */
  static List<JsonNode> several(InputStream body, boolean yaml) throws IOException {
    JsonNode root = one(body, yaml);
    JsonNode list = root.has("rules") ? root.path("rules") : root;
    List<JsonNode> rules = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(rules::add);
    } else {
      rules.add(list);
    }
    return rules;
  }
}
