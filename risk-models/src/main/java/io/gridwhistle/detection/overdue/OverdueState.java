package io.gridwhistle.detection.overdue;

import io.gridwhistle.alert.Evidence;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident's way through its stages. Persisted; fields are only ever added. */
public final class OverdueState {
  /** Stands for "the clock runs". */
  public static final long RUNNING = Long.MIN_VALUE;

  private static final int STAGES = Stage.values().length;

  public String incident;

  /** The first report, once it was seen. */
  public @Nullable Event report;

  /** Where the incident is: its first report's grid, before that the first event's. */
  public @Nullable Scope scope;

  public @Nullable Stage stage;

  /** How often each stage was entered. */
  public int[] entered = new int[STAGES];

  public long start;

  /** Counting milliseconds that the stage may take. */
  public long limit;

  /** Counting milliseconds for which the stage's clock stood still. */
  public long paused;

  public long suspendedAt = RUNNING;

  public Watch watch = Watch.CLOSED;

  /** The newest events, oldest first. */
  public List<Event> evidence = new ArrayList<>();

  public int evidenceTotal;

  public OverdueState(String incident) {
    this.incident = incident;
  }

  OverdueState copy() {
    OverdueState copy = new OverdueState(incident);
    copy.report = report;
    copy.scope = scope;
    copy.stage = stage;
    copy.entered = entered.clone();
    copy.start = start;
    copy.limit = limit;
    copy.paused = paused;
    copy.suspendedAt = suspendedAt;
    copy.watch = watch;
    copy.evidence = new ArrayList<>(evidence);
    copy.evidenceTotal = evidenceTotal;
    return copy;
  }

  boolean isSuspended() {
    return suspendedAt != RUNNING;
  }

  /** Counting milliseconds of the running stage at an instant. */
  long elapsed(StageClock clock, long at) {
    return clock.elapsed(start, isSuspended() ? suspendedAt : at) - paused;
  }

  void addEvidence(Event event) {
    evidenceTotal++;
    evidence.add(event);
    if (evidence.size() > Evidence.SHOWN) {
      evidence.remove(0);
    }
  }

  /** Evidence is of one run through the stages; an incident that rests keeps none. */
  void dropEvidence() {
    evidence = new ArrayList<>(0);
    evidenceTotal = 0;
  }

  public @Nullable String category() {
    return report == null ? null : report.category();
  }

  /** The key of alerts about the running stage. */
  String key() {
    if (stage == null) {
      throw new IllegalStateException("No stage runs.");
    }
    return "incident:" + incident + "/" + stage.wire() + "#" + entered[stage.ordinal()];
  }
}
