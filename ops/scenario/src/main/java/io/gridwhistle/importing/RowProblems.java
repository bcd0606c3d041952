package io.gridwhistle.importing;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what was not taken as it stood, by reason. Rows read = rows used + rows skipped; steps
 * left out and repeats are parts of used rows.
 */
final class RowProblems {
  private record Tally(long count, long firstRow) {
    private Tally plus(Tally more) {
      return new Tally(count + more.count, Math.min(firstRow, more.firstRow));
    }
  }

  private final Map<String, Tally> skipped = new TreeMap<>();
  private final Map<String, Tally> leftOut = new TreeMap<>();

  void skip(Row row, String reason) {
    skipped.merge(reason, new Tally(1, row.number()), Tally::plus);
  }

  /** Something of a row that is used otherwise. */
  void leaveOut(Row row, String what) {
    leftOut.merge(what, new Tally(1, row.number()), Tally::plus);
  }

  long skipped() {
    return skipped.values().stream().mapToLong(Tally::count).sum();
  }

  String summary() {
    return lines("skipped", skipped) + lines("left out", leftOut);
  }

  private static String lines(String what, Map<String, Tally> tallies) {
    StringBuilder lines = new StringBuilder();
    tallies.forEach(
        (reason, tally) ->
            lines.append(
                "%s: %,d × %s (first in row %,d)%n"
                    .formatted(what, tally.count, reason, tally.firstRow)));
    return lines.toString();
  }
}
