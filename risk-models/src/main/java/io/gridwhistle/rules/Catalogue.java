package io.gridwhistle.rules;

import io.gridwhistle.detection.coverage.CoverageRule;
import io.gridwhistle.detection.dispute.DisputeRule;
import io.gridwhistle.detection.overdue.OverdueRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Every rule there is: its name, how its parameters are read, and what its scope may select. */
final class Catalogue {
  /** One rule. */
  record Entry(Function<ParameterNode, ?> parameters, String... selectors) {}

  private static final Map<String, Entry> ENTRIES =
      new TreeMap<>(
          Map.of(
              DisputeRule.ID, new Entry(DisputeRule::read, "divisions"),
              OverdueRule.ID, new Entry(OverdueRule::read, "divisions", "categories"),
              CoverageRule.ID, new Entry(CoverageRule::read, "divisions", "gridTypes")));

  private Catalogue() {}

  static Entry of(String id) {
    Entry entry = ENTRIES.get(id);
    if (entry == null) {
      throw new IllegalArgumentException(
          "There is no rule '%s'. Use one of %s.".formatted(id, String.join(", ", names())));
    }
    return entry;
  }

  static Set<String> names() {
    return ENTRIES.keySet();
  }
}
