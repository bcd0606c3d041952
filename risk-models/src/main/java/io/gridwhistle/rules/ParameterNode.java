package io.gridwhistle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Steps;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads values of a rule's document, with errors that name the rule and the field. */
public record ParameterNode(String rule, String path, JsonNode node) {

  public ParameterNode at(String field) {
    return new ParameterNode(rule, path.isEmpty() ? field : path + "." + field, node.path(field));
  }

  /** Fails when the object has a field that is not among these. */
  public void allowOnly(String... fields) {
    Set<String> known = Set.of(fields);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw at(name).problem("is unknown here. Known are: " + String.join(", ", fields));
              }
            });
  }

  public int whole() {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw problem("must be a whole number");
    }
    return node.intValue();
  }

  public boolean flag() {
    if (!node.isBoolean()) {
      throw problem("must be true or false");
    }
    return node.booleanValue();
  }

  public String text() {
    if (!node.isTextual()) {
      throw problem("must be a text");
    }
    return node.textValue();
  }

  public Duration duration() {
    try {
      return Duration.parse(text());
    } catch (DateTimeParseException notIso) {
      throw problem("('" + text() + "') is no ISO 8601 duration. Maybe use P30D or PT24H");
    }
  }

  public Map<String, Duration> durations() {
    Map<String, Duration> durations = new HashMap<>();
    node.fieldNames().forEachRemaining(name -> durations.put(name, at(name).duration()));
    return durations;
  }

  /** Shares of a limit by severity. */
  public Steps steps() {
    Map<Severity, BigDecimal> steps = new EnumMap<>(Severity.class);
    node.fieldNames()
        .forEachRemaining(name -> steps.put(Severity.ofWire(name), at(name).decimal()));
    return new Steps(steps);
  }

  private BigDecimal decimal() {
    if (!node.isNumber()) {
      throw problem("must be a number");
    }
    return node.decimalValue();
  }

  Set<String> texts() {
    Set<String> texts = new HashSet<>();
    if (!node.isMissingNode() && !node.isArray()) {
      throw problem("must be a list of texts");
    }
    for (JsonNode text : node) {
      if (!text.isTextual()) {
        throw problem("must be a list of texts");
      }
      texts.add(text.textValue());
    }
    return texts;
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException(
        "The field '%s' of rule %s %s.".formatted(path, rule, what));
  }
}
