package io.gridwhistle.benchmark.detect.cep;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many incidents count in a run of one key's facts, if its first one does. */
final class CountRun {
  private final Set<String> ended = new HashSet<>();
  private int reports;

  private CountRun() {}

  static int of(Map<String, List<Count>> match) {
    CountRun run = new CountRun();
    Count first = Matches.only(match, DisputePattern.FIRST);
    return run.count(first, match.getOrDefault(DisputePattern.BETWEEN, List.of()));
  }

  /** The last fact included, which is a report. */
  static int of(Count first, Iterable<Count> between) {
    return new CountRun().count(first, between);
  }

  private int count(Count first, Iterable<Count> between) {
    reports = 2;
    for (Count fact : between) {
      if (fact.reported()) {
        reports++;
      } else if (ended.add(fact.incident())) {
        reports--;
      }
    }
    return ended.contains(first.incident()) ? 0 : reports;
  }
}
