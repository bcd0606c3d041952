package io.gridwhistle.ingest.push;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.registry.Registry;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a connection gets; an empty set lets all through.
 *
 * @param divisions subtrees that the client asks for
 * @param scope the subtree that the token allows, null for all
 */
record Selection(
    Set<String> severities, Set<String> rules, Set<String> divisions, @Nullable String scope) {

  /**
   * The selection of a request.
   *
   * @throws io.gridwhistle.ingest.http.ProblemException 400 for a severity that does not exist
   */
  static Selection of(MultiMap parameters, Caller caller) {
    Set<String> severities = values(parameters, "severity");
    severities.forEach(Selection::requireSeverity);
    return new Selection(
        severities, values(parameters, "rule"), values(parameters, "division"), caller.division());
  }

  private static Set<String> values(MultiMap parameters, String name) {
    return parameters.getAll(name).stream()
        .flatMap(list -> Arrays.stream(list.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void requireSeverity(String text) {
    try {
      Severity.ofWire(text);
    } catch (IllegalArgumentException unknown) {
      throw Problems.malformed("unknown-severity", String.valueOf(unknown.getMessage()));
    }
  }

  List<AlertFrame> of(List<AlertFrame> frames, Registry registry) {
    return frames.stream().filter(frame -> matches(frame.header(), registry)).toList();
  }

  boolean matches(AlertHeader alert, Registry registry) {
    return (severities.isEmpty() || severities.contains(alert.severity()))
        && (rules.isEmpty() || rules.contains(alert.rule()))
        && (scope == null || isIn(alert, scope, registry))
        && (divisions.isEmpty()
            || divisions.stream().anyMatch(division -> isIn(alert, division, registry)));
  }

  private static boolean isIn(AlertHeader alert, String division, Registry registry) {
    return alert.grids().stream().anyMatch(grid -> registry.isGridWithin(grid, division));
  }
}
