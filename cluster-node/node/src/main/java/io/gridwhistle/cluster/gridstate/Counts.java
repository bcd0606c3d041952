package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.alert.Severity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers by severity, with every severity present so that readers need no special case. */
final class Counts {
  private Counts() {}

  /** From the most serious down to blue. */
  static Map<String, Integer> bySeverity(Collection<Severity> severities) {
    int[] counts = new int[Severity.values().length];
    severities.forEach(severity -> counts[severity.ordinal()]++);
    Map<String, Integer> named = byLevel(counts);
    named.remove(Severity.NONE.wire());
    return named;
  }

  /** From red down to none. */
  static Map<String, Integer> byLevel(int[] counts) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int i = counts.length - 1; i >= 0; i--) {
      named.put(Severity.values()[i].wire(), counts[i]);
    }
    return named;
  }
}
