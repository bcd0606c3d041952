package io.gridwhistle.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads settings from environment variables and collects every problem before it complains. */
final class Environment {
  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  String text(String name, String usual) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? usual : value.strip();
  }

  /** The value, or the usual one and a problem noted when it cannot be read. */
  <T> T value(String name, String usual, String example, Function<String, T> reader) {
    String text = text(name, usual);
    try {
      return reader.apply(text);
    } catch (RuntimeException unreadable) {
      problems.add(
          "The value '%s' of %s cannot be read. Maybe use %s.".formatted(text, name, example));
      return reader.apply(usual);
    }
  }

  <T> List<T> list(String name, String usual, String example, Function<String, T> reader) {
    return value(
        name, usual, example, text -> List.of(text.split(",", -1)).stream().map(reader).toList());
  }

  /** Complains of all problems at once. */
  void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
  }
}
