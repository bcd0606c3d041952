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
   * @param from epoch milliseconds; what was told of an earlier instant is not judged
   * @param end epoch milliseconds; nor is what was told of this or a later one
   * @throws VoidRunException naming what is missing, repeated or too much
   */
  static void requireEqual(Set<Warning> foretold, List<Told> told, long from, long end)
      throws VoidRunException {
    Set<Warning> missing = new HashSet<>(foretold);
    List<Warning> surplus = new ArrayList<>();
    for (Told one : told) {
      long at = one.warning().at();
      if (at >= from && at < end && !missing.remove(one.warning())) {
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
