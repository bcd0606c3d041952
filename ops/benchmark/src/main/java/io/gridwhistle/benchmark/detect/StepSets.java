package io.gridwhistle.benchmark.detect;

import io.gridwhistle.benchmark.VoidRunException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what two sides have said. */
final class StepSets {
  private static final int SHOWN = 5;

  private StepSets() {}

  /**
   * Requires the same steps, each as often on both sides, as far as both can tell them.
   *
   * @throws VoidRunException naming some of the steps that one side lacks
   */
  static void requireSame(String name, List<Step> ours, List<Step> theirs, Predicate<Step> told)
      throws VoidRunException {
    List<Step> expected = ours.stream().filter(told).toList();
    List<Step> found = theirs.stream().filter(told).toList();
    Set<Step> missing = without(expected, found);
    Set<Step> surplus = without(found, expected);
    if (expected.isEmpty() || !missing.isEmpty() || !surplus.isEmpty()) {
      throw new VoidRunException(
          "of our %d steps %s lacks %d, such as %s, and has %d of its own, such as %s."
              .formatted(
                  expected.size(),
                  name,
                  missing.size(),
                  some(missing),
                  surplus.size(),
                  some(surplus)));
    }
    if (expected.size() != found.size()) {
      throw new VoidRunException(
          "%s says %d steps where we say %d, some of them twice."
              .formatted(name, found.size(), expected.size()));
    }
  }

  private static Set<Step> without(List<Step> all, List<Step> others) {
    Set<Step> left = new HashSet<>(all);
    left.removeAll(new HashSet<>(others));
    return left;
  }

  private static List<Step> some(Set<Step> steps) {
    return steps.stream().limit(SHOWN).toList();
  }
}
