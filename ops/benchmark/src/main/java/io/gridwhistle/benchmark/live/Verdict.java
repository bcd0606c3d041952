package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.VoidRunException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what was told against what was foretold. */
final class Verdict {
  private static final int EXAMPLES = 5;

  private Verdict() {}

  /**
   * Accepts a run whose warnings are just the foretold ones, each told once.
   *
   * @param end epoch milliseconds; what is later is not judged
   * @throws VoidRunException naming what is missing, repeated or too much
   */
  static void requireEqual(Set<Warning> foretold, List<Told> told, long end)
      throws VoidRunException {
    Set<Warning> missing = new HashSet<>(foretold);
    List<Warning> surplus = new ArrayList<>();
    for (Told one : told) {
      if (one.warning().at() < end && !missing.remove(one.warning())) {
        surplus.add(one.warning());
      }
    }
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      throw new VoidRunException(
          "of %d warnings %d are missing %s, and %d are repeated or wrong %s."
              .formatted(
                  foretold.size(), missing.size(), some(missing), surplus.size(), some(surplus)));
    }
  }

  private static List<Warning> some(Iterable<Warning> warnings) {
    List<Warning> some = new ArrayList<>();
    for (Warning warning : warnings) {
      if (some.size() < EXAMPLES) {
        some.add(warning);
      }
    }
    return some;
  }
}
