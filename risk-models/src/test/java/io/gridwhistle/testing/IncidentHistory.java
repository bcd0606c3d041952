package io.gridwhistle.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages that an incident went through, in the table of the contract. */
final class IncidentHistory {
  private static final Map<String, Integer> HANDLING_HOURS =
      Map.of(
          "public-safety", 24,
          "public-security", 24,
          "urban-management", 48,
          "dispute", 72,
          "environment", 72,
          "livelihood", 120);

  private final Timekeeping time;
  private final List<StageRun> runs = new ArrayList<>();
  private @Nullable StageRun running;
  private @Nullable TapeEvent firstReport;

  private IncidentHistory(Timekeeping time) {
    this.time = time;
  }

  static IncidentHistory of(List<TapeEvent> events, Timekeeping time) {
    IncidentHistory history = new IncidentHistory(time);
    events.forEach(history::apply);
    return history;
  }

  /** Every stage with its number, such as {@code accept#1}, in the order of their starts. */
  List<String> stages() {
    return runs.stream().map(run -> run.label).toList();
  }

  /** The run of a stage such as {@code handle#2}, while it is the one that runs. */
  Optional<StageRun> running(String label) {
    return Optional.ofNullable(running).filter(run -> run.label.equals(label));
  }

  private void apply(TapeEvent event) {
    switch (event.type()) {
      case "incident.reported" -> report(event);
      case "incident.accepted" -> enter("dispatch", event, hours(4));
      case "incident.dispatched" -> dispatch(event);
      case "incident.handled" -> enter("verify", event, hours(24));
      case "incident.verified" -> verify(event);
      case "incident.returned", "incident.feedback", "incident.closed", "incident.merged" ->
          running = null;
      default -> adjust(event);
    }
  }

  private void report(TapeEvent event) {
    firstReport = firstReport == null ? event : firstReport;
    if (running == null) {
      enter("accept", event, hours(2));
    }
  }

  private void verify(TapeEvent event) {
    if (event.data().path("passed").asBoolean()) {
      enter("feedback", event, hours(72));
    } else {
      enter("handle", event, handlingLimit());
    }
  }

  private void dispatch(TapeEvent event) {
    if (!enter("handle", event, handlingLimit())) {
      return;
    }
    if (event.has("dueAt")) {
      running.dueAt(event.instant("dueAt"));
    } else if (firstReport != null && firstReport.has("dueAt")) {
      running.dueAt(firstReport.instant("dueAt"));
    }
  }

  private void adjust(TapeEvent event) {
    if (running == null) {
      return;
    }
    if (event.is("incident.suspended")) {
      running.suspend(event.time());
    } else if (event.is("incident.resumed")) {
      running.resume(event.time());
    } else if (event.is("incident.extended") && running.stage.equals("handle")) {
      running.dueAt(event.instant("dueAt"));
    }
  }

  /** Starts a stage unless it is the one that runs; says whether it did. */
  private boolean enter(String stage, TapeEvent event, long limit) {
    if (running != null && running.stage.equals(stage)) {
      return false;
    }
    int earlier = (int) runs.stream().filter(run -> run.stage.equals(stage)).count();
    running = new StageRun(stage, earlier + 1, event.time(), time);
    running.limit(limit);
    runs.add(running);
    return true;
  }

  private long handlingLimit() {
    String category = firstReport == null ? "unknown" : firstReport.text("category");
    return hours(HANDLING_HOURS.getOrDefault(category, 72));
  }

  private static long hours(int hours) {
    return Duration.ofHours(hours).toMillis();
  }
}
