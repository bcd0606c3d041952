package io.gridwhistle.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads settings from environment variables and collects everything that is wrong with them. */
final class Environment {
  private static final String PREFIX = "GRIDWHISTLE_";

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  Environment(Map<String, String> values) {
    this.values = values;
  }

  String text(String name, String standard) {
    String value = values.getOrDefault(PREFIX + name, "").strip();
    return value.isEmpty() ? standard : value;
  }

  List<String> list(String name, String standard) {
    return Arrays.stream(text(name, standard).split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  long number(String name, long standard, long least, long most) {
    String value = text(name, Long.toString(standard));
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // said below
    }
    problems.add(
        "%s%s is '%s' but must be a whole number from %d to %d. Maybe use %d."
            .formatted(PREFIX, name, value, least, most, standard));
    return standard;
  }

  int smallNumber(String name, int standard, int least, int most) {
    return Math.toIntExact(number(name, standard, least, most));
  }

  /** The bytes of the file that a variable names, without white space around. */
  byte[] secret(String name, int least) {
    String file = text(name, "");
    if (file.isEmpty()) {
      problems.add(PREFIX + name + " is not set. Let it name a file with a secret.");
      return new byte[least];
    }
    try {
      byte[] bytes = Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
      if (bytes.length < least) {
        problems.add(
            "The secret in %s (%s%s) has %d bytes but needs at least %d. Make a longer one."
                .formatted(file, PREFIX, name, bytes.length, least));
      }
      return bytes;
    } catch (IOException | IllegalArgumentException unreadable) {
      problems.add("The file %s (%s%s) cannot be read.".formatted(file, PREFIX, name));
      return new byte[least];
    }
  }

  /** Throws when anything was wrong, naming all of it. */
  void requireUsable() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
    }
  }
}
