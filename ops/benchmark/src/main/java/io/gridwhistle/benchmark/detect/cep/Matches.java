package io.gridwhistle.benchmark.detect.cep;

import java.util.List;
import java.util.Map;

/** Reads what a pattern has matched. */
final class Matches {
  private Matches() {}

  /** The one element that a part of a pattern has matched. */
  static <T> T only(Map<String, List<T>> match, String part) {
    List<T> found = match.get(part);
    if (found == null) {
      throw new IllegalStateException("The pattern has no part '" + part + "'. Mend its name.");
    }
    return found.get(0);
  }
}
