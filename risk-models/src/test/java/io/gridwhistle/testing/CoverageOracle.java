package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Coverage gaps: every registered grid, its last patrol and its mode looked up anew each time. */
record CoverageOracle(JsonNode registry, List<TapeEvent> tape, long until) {

  List<ExpectedTransition> transitions() {
    Map<String, String> parents = parents();
    List<ExpectedTransition> transitions = new ArrayList<>();
    for (JsonNode feature : registry.path("features")) {
      WatchedGrid grid = WatchedGrid.of(feature, ancestors(feature, parents));
      List<TapeEvent> events = tape.stream().filter(grid::concerns).toList();
      KeyWalk walk = new KeyWalk(grid, events, until);
      transitions.addAll(walk.transitions("coverage-gap", "grid:" + grid.code()));
    }
    return transitions;
  }

  private Map<String, String> parents() {
    Map<String, String> parents = new HashMap<>();
    for (JsonNode division : registry.path("divisions")) {
      if (division.hasNonNull("parent")) {
        parents.put(division.path("code").asText(), division.path("parent").asText());
      }
    }
    return parents;
  }

  private static Set<String> ancestors(JsonNode feature, Map<String, String> parents) {
    Set<String> ancestors = new HashSet<>();
    String division = feature.path("properties").path("parent").asText();
    while (division != null) {
      ancestors.add(division);
      division = parents.get(division);
    }
    return ancestors;
  }
}
