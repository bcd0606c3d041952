package io.gridwhistle.cluster.status;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a page in Prometheus' text format, by name and labels as they stand there. */
record PrometheusText(Map<String, Double> values) {
  private static final Pattern LINE = Pattern.compile("([\\w:]+(?:\\{[^}]*})?) +(\\S+)(?: .*)?");

  PrometheusText {
    values = Map.copyOf(values);
  }

  static PrometheusText of(String page) {
    Map<String, Double> values = new HashMap<>();
    page.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> values.put(line.group(1), number(line.group(2))));
    return new PrometheusText(values);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.replace("Inf", "Infinity"));
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  /**
   * A count without labels; 0 for one that is not there, as counters begin with their first use.
   */
  long count(String name) {
    return values.getOrDefault(name, 0.0).longValue();
  }

  /** The counts of a name by its only label. */
  Map<String, Long> counts(String name, String label) {
    Pattern wanted = Pattern.compile(Pattern.quote(name + "{" + label) + "=\"([^\"]*)\",?}");
    Map<String, Long> counts = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          Matcher matcher = wanted.matcher(key);
          if (matcher.matches()) {
            counts.put(matcher.group(1), value.longValue());
          }
        });
    return counts;
  }
}
