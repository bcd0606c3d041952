package io.gridwhistle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules from YAML or JSON documents.
 *
 * <p>A document may leave out what it does not change: the defaults fill it in, except for lists
 * and single values that it gives.
 */
public final class RuleReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, ObjectNode> DEFAULTS = new LinkedHashMap<>();

  static {
    try (InputStream yaml = RuleReader.class.getResourceAsStream("default-rules.yaml")) {
      documents(YAML.readTree(yaml))
          .forEach(node -> DEFAULTS.put(node.path("id").asText(), (ObjectNode) node));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private RuleReader() {}

  /** The documents that ship with the product, by rule id. */
  public static Map<String, ObjectNode> defaults() {
    Map<String, ObjectNode> copies = new LinkedHashMap<>();
    DEFAULTS.forEach((id, document) -> copies.put(id, document.deepCopy()));
    return copies;
  }

  /**
   * The documents in a file: one rule, a list of rules, or {@code rules:} with a list.
   *
   * @throws IllegalArgumentException when a rule cannot be used
   */
  public static List<ObjectNode> readFile(InputStream yamlOrJson) throws IOException {
    return documents(YAML.readTree(yamlOrJson)).stream().map(RuleReader::complete).toList();
  }

  private static List<JsonNode> documents(@Nullable JsonNode root) {
    JsonNode list = root != null && root.has("rules") ? root.path("rules") : root;
    if (list == null || (!list.isObject() && !list.isArray())) {
      throw new IllegalArgumentException(
          "A file of rules needs a rule, a list of rules, or 'rules:' with a list.");
    }
    List<JsonNode> documents = new ArrayList<>();
    if (list.isObject()) {
      documents.add(list);
    } else {
      list.forEach(documents::add);
    }
    return documents;
  }

  /** A document with everything that the defaults know and it leaves out. */
  public static ObjectNode complete(JsonNode document) {
    if (!document.isObject()) {
      throw new IllegalArgumentException("A rule must be an object with an id.");
    }
    String id = document.path("id").asText();
    Catalogue.of(id);
    ObjectNode whole = defaults().get(id);
    if (whole == null) {
      throw new IllegalStateException("The rule " + id + " has no defaults.");
    }
    merge(whole, (ObjectNode) document);
    read(whole);
    return whole;
  }

  private static void merge(ObjectNode whole, ObjectNode part) {
    part.properties()
        .forEach(
            field -> {
              JsonNode before = whole.get(field.getKey());
              if (before instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, (ObjectNode) field.getValue());
              } else {
                whole.set(field.getKey(), field.getValue());
              }
            });
  }

  /**
   * The rule that a complete document describes.
   *
   * @throws IllegalArgumentException when it cannot be used
   */
  public static Rule<?> read(JsonNode document) {
    String id = document.path("id").asText();
    Catalogue.Entry entry = Catalogue.of(id);
    ParameterNode root = new ParameterNode(id, "", document);
    root.allowOnly("id", "version", "enabled", "scope", "parameters");
    ParameterNode scope = root.at("scope");
    scope.allowOnly(entry.selectors());
    return new Rule<>(
        id,
        root.at("version").whole(),
        root.at("enabled").flag(),
        new RuleScope(
            scope.at("divisions").texts(),
            scope.at("gridTypes").texts(),
            scope.at("categories").texts()),
        entry.parameters().apply(root.at("parameters")));
  }

  /** Reads the JSON of a complete document. */
  public static Rule<?> read(byte[] json) throws IOException {
    return read(JSON.readTree(json));
  }
}
