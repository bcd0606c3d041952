package io.gridwhistle.benchmark.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts by name. */
final class Shares {
  private final Map<String, Double> amounts = new HashMap<>();

  void add(String name, double amount) {
    amounts.merge(name, amount, Double::sum);
  }

  double sum() {
    return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The largest, largest first, of equal ones by name. */
  List<Map.Entry<String, Double>> largest(int most) {
    return amounts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }
}
