package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Repeated disputes: every window is counted anew at every instant. */
record DisputeOracle(List<TapeEvent> tape, long until) {
  private static final String RULE = "repeated-dispute";

  List<ExpectedTransition> transitions() {
    Map<String, TapeEvent> firstReports = firstReports(tape);
    Set<String> keys = new LinkedHashSet<>();
    firstReports.values().forEach(report -> keys.addAll(keys(report)));
    List<ExpectedTransition> transitions = new ArrayList<>();
    for (String key : keys) {
      List<TapeEvent> events = tape.stream().filter(e -> concerns(e, key, firstReports)).toList();
      transitions.addAll(new KeyWalk(new Window(key), events, until).transitions(RULE, key));
    }
    return transitions;
  }

  private static boolean concerns(TapeEvent event, String key, Map<String, TapeEvent> reports) {
    TapeEvent report = reports.get(event.text("incidentId"));
    return report != null && keys(report).contains(key);
  }

  private static Map<String, TapeEvent> firstReports(List<TapeEvent> events) {
    Map<String, TapeEvent> reports = new LinkedHashMap<>();
    for (TapeEvent event : events) {
      if (event.is("incident.reported")) {
        reports.putIfAbsent(event.text("incidentId"), event);
      }
    }
    return reports;
  }

  /** The keys under which a first report counts: none when it is no dispute. */
  private static Set<String> keys(TapeEvent report) {
    Set<String> keys = new LinkedHashSet<>();
    if (report.text("category").equals("dispute")) {
      keys.add("grid:" + report.text("grid"));
      report.data().path("parties").forEach(party -> add(keys, "party:", party));
      add(keys, "place:", report.data().path("place"));
    }
    return keys;
  }

  private static void add(Set<String> keys, String prefix, JsonNode holder) {
    if (holder.hasNonNull("key")) {
      keys.add(prefix + holder.path("key").asText());
    }
  }

  /** The sliding window of one key. */
  private record Window(String key) implements KeyRule {

    @Override
    public Colour severity(List<TapeEvent> applied, long instant) {
      Map<String, TapeEvent> reports = firstReports(applied);
      applied.stream().filter(Window::struck).forEach(e -> reports.remove(e.text("incidentId")));
      return colour(reports.values().stream().filter(r -> counts(r, instant)).count());
    }

    @Override
    public List<Long> candidates(List<TapeEvent> applied) {
      return firstReports(applied).values().stream().map(r -> r.time() + width()).toList();
    }

    private static boolean struck(TapeEvent event) {
      boolean returned = event.is("incident.returned");
      boolean forGood = List.of("duplicate", "fabricated").contains(event.text("reason"));
      return event.is("incident.merged") || (returned && forGood);
    }

    private boolean counts(TapeEvent report, long instant) {
      return keys(report).contains(key)
          && instant - width() < report.time()
          && report.time() <= instant;
    }

    private Colour colour(long count) {
      boolean grid = key.startsWith("grid:");
      if (count >= (grid ? 20 : 8)) {
        return Colour.RED;
      }
      if (count >= (grid ? 10 : 5)) {
        return Colour.ORANGE;
      }
      return count >= (grid ? 5 : 3) ? Colour.YELLOW : Colour.NONE;
    }

    private long width() {
      return Duration.ofDays(key.startsWith("grid:") ? 7 : 30).toMillis();
    }
  }
}
