package io.gridwhistle.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Overdue handling: an incident's whole history is lived through anew at every instant. */
record OverdueOracle(List<TapeEvent> tape, long until, Timekeeping time) {
  private static final String RULE = "overdue-handling";

  List<ExpectedTransition> transitions() {
    Map<String, List<TapeEvent>> incidents = new LinkedHashMap<>();
    for (TapeEvent event : tape) {
      if (event.type().startsWith("incident.")) {
        incidents.computeIfAbsent(event.text("incidentId"), id -> new ArrayList<>()).add(event);
      }
    }
    List<ExpectedTransition> transitions = new ArrayList<>();
    incidents.forEach((id, events) -> transitions.addAll(transitions(id, events)));
    return transitions;
  }

  private List<ExpectedTransition> transitions(String incident, List<TapeEvent> events) {
    List<ExpectedTransition> transitions = new ArrayList<>();
    for (String stage : IncidentHistory.of(events, time).stages()) {
      KeyWalk walk = new KeyWalk(new Clock(stage, time), events, until);
      transitions.addAll(walk.transitions(RULE, "incident:" + incident + "/" + stage));
    }
    return transitions;
  }

  /** The clock of one stage of one incident, such as {@code handle#2}. */
  private record Clock(String stage, Timekeeping time) implements KeyRule {

    @Override
    public Colour severity(List<TapeEvent> applied, long instant) {
      return IncidentHistory.of(applied, time)
          .running(stage)
          .map(run -> run.severity(instant))
          .orElse(Colour.NONE);
    }

    @Override
    public List<Long> candidates(List<TapeEvent> applied) {
      return IncidentHistory.of(applied, time).running(stage).map(StageRun::due).orElse(List.of());
    }
  }
}
