package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.benchmark.VoidRunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is said in the end about each alert: the part of a run's result that must not depend on how
 * it was computed.
 */
record Verdicts(Map<String, String> byAlert) {
  static Verdicts of(Collection<Alert> revisions) {
    Map<String, Alert> newest = new HashMap<>();
    for (Alert alert : revisions) {
      newest.merge(alert.alertId(), alert, (a, b) -> a.revision() > b.revision() ? a : b);
    }
    Map<String, String> verdicts = new HashMap<>();
    newest.forEach((id, alert) -> verdicts.put(id, verdict(alert)));
    return new Verdicts(verdicts);
  }

  private static String verdict(Alert alert) {
    return "%s %s %s, highest %s, opened %d, resolved %s"
        .formatted(
            alert.key(),
            alert.status().wire(),
            alert.severity().wire(),
            alert.highestSeverity().wire(),
            alert.openedAt(),
            alert.resolvedAt());
  }

  /** Of a file that a replay has written. */
  static Verdicts read(Path lines) throws IOException {
    try (Stream<String> all = Files.lines(lines)) {
      return of(all.map(line -> AlertJson.read(line.getBytes(StandardCharsets.UTF_8))).toList());
    }
  }

  int size() {
    return byAlert.size();
  }

  /**
   * Compares with what is known to be right.
   *
   * @throws VoidRunException naming the first difference
   */
  void requireEqual(Verdicts right) throws VoidRunException {
    for (Map.Entry<String, String> expected : right.byAlert.entrySet()) {
      String said = byAlert.get(expected.getKey());
      if (!expected.getValue().equals(said)) {
        throw new VoidRunException(
            "alert "
                + expected.getKey()
                + " must be ("
                + expected.getValue()
                + "), it is ("
                + said
                + ").");
      }
    }
    for (Map.Entry<String, String> said : byAlert.entrySet()) {
      if (!right.byAlert.containsKey(said.getKey())) {
        throw new VoidRunException(
            "there are %d alerts, %d are right; %s (%s) is none of them."
                .formatted(size(), right.size(), said.getKey(), said.getValue()));
      }
    }
  }
}
