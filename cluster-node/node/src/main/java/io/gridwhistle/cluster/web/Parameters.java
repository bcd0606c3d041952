package io.gridwhistle.cluster.web;

import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.time.Rfc3339;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a request; anything unusable ends it with 400 and the parameter's name.
 *
 * <p>Call {@link #finish} at the end: a name that nobody asked for is a mistake of the caller.
 */
public final class Parameters {
  private static final int LONGEST = 1_000;

  private final HttpParameters values;
  private final Set<String> asked = new HashSet<>();

  public Parameters(HttpRequest<?> request) {
    values = request.getParameters();
  }

  /** One text, null when absent or empty. */
  public @Nullable String text(String name) {
    asked.add(name);
    List<String> all = values.getAll(name);
    if (all.isEmpty()) {
      return null;
    }
    if (all.size() > 1) {
      throw ProblemException.badParameter(name, "Give '" + name + "' only once.");
    }
    String text = all.get(0);
    if (text.length() > LONGEST) {
      throw ProblemException.badParameter(
          name, "The text of '%s' is longer than %d characters.".formatted(name, LONGEST));
    }
    return text.isEmpty() ? null : text;
  }

  /** Texts that are repeated or separated by commas, each one of those known. */
  public Set<String> choices(String name, List<String> known) {
    Set<String> chosen = texts(name);
    for (String choice : chosen) {
      if (!known.contains(choice)) {
        throw ProblemException.badParameter(
            name,
            "The value '%s' of '%s' is unknown. Use some of %s."
                .formatted(choice, name, String.join(", ", known)));
      }
    }
    return chosen;
  }

  /** Texts that are repeated or separated by commas. */
  public Set<String> texts(String name) {
    asked.add(name);
    Set<String> texts = new LinkedHashSet<>();
    for (String value : values.getAll(name)) {
      for (String text : value.split(",", -1)) {
        if (!text.isBlank()) {
          texts.add(text.strip());
        }
      }
    }
    if (String.join(",", texts).length() > LONGEST) {
      throw ProblemException.badParameter(name, "The list '" + name + "' is too long.");
    }
    return texts;
  }

  /** One of those known, the first when absent. */
  public String choice(String name, List<String> known) {
    String text = text(name);
    if (text == null) {
      return known.get(0);
    }
    if (!known.contains(text)) {
      throw ProblemException.badParameter(
          name,
          "The value '%s' of '%s' is unknown. Use one of %s."
              .formatted(text, name, String.join(", ", known)));
    }
    return text;
  }

  /** An RFC 3339 time in epoch milliseconds; a plus sign that was read as a space is one again. */
  public @Nullable Long instant(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    long time = Rfc3339.parse(text.replace(' ', '+'));
    if (time == Rfc3339.INVALID) {
      throw ProblemException.badParameter(
          name,
          "The '%s' of '%s' is no RFC 3339 time. Maybe use 2026-03-01T08:00:00+08:00."
              .formatted(name, text));
    }
    return time;
  }

  /** A whole number from 1 to {@code most}. */
  public int count(String name, int otherwise, int most) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException noNumber) {
      // said below
    }
    throw ProblemException.badParameter(
        name, "The '%s' must be a whole number from 1 to %d.".formatted(name, most));
  }

  /** Refuses every parameter that was not asked for. */
  public void finish() {
    Set<String> unknown = new TreeSet<>(values.names());
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      String name = unknown.iterator().next();
      throw ProblemException.badParameter(
          name,
          "There is no parameter '%s' here. There are %s."
              .formatted(name, String.join(", ", new TreeSet<>(asked))));
    }
  }
}
