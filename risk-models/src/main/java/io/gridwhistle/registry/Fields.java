package io.gridwhistle.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a registry's objects, with errors that say where and what. */
record Fields(String where, JsonNode node) {

  String text(String name) {
    String value = optionalText(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(where + " needs a text '" + name + "'.");
    }
    return value;
  }

  @Nullable String optionalText(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(where + " has a '" + name + "' that is no text.");
    }
    return value.textValue();
  }

  int count(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw new IllegalArgumentException(
          where + " has a '" + name + "' that is no whole number from 0.");
    }
    return value.intValue();
  }

  double number(String name) {
    JsonNode value = node.path(name);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new IllegalArgumentException(where + " needs a number '" + name + "'.");
    }
    return value.doubleValue();
  }
}
