package io.gridwhistle.detection;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Transition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what detectors find, as unnumbered alert revisions in the order of event time. */
public final class Trace {
  private final List<Alert> findings = new ArrayList<>();

  /** What a detector can tell about an episode at one instant. */
  public interface Portrait {
    Finding at(Watch watch, long instant);
  }

  /**
   * Notes the severity at an instant; says something only where it changes.
   *
   * @return the watch from then on, the same one when nothing has changed
   */
  public Watch observe(Watch watch, Severity severity, long at, Portrait portrait) {
    Severity before = watch.severity();
    if (severity == before) {
      return watch;
    }
    if (severity == Severity.NONE) {
      add(Transition.RESOLVED, watch, at, at, portrait);
      return Watch.CLOSED;
    }
    boolean opens = before == Severity.NONE;
    Watch now = opens ? new Watch(severity, severity, at) : watch.at(severity);
    boolean raised = severity.compareTo(before) > 0;
    Transition change = raised ? Transition.RAISED : Transition.LOWERED;
    add(opens ? Transition.OPENED : change, now, at, null, portrait);
    return now;
  }

  /** Notes new evidence at the same severity, while an episode runs. */
  public void update(Watch watch, long at, Portrait portrait) {
    if (watch.isOpen()) {
      add(Transition.UPDATED, watch, at, null, portrait);
    }
  }

  private void add(
      Transition transition, Watch watch, long at, @Nullable Long resolvedAt, Portrait portrait) {
    Finding finding = portrait.at(watch, at);
    findings.add(
        new Alert(
            Alert.idOf(finding.rule(), finding.key(), watch.openedAt()),
            0,
            transition,
            finding.rule(),
            finding.ruleVersion(),
            finding.key(),
            watch.severity(),
            watch.highest(),
            resolvedAt == null ? Status.OPEN : Status.RESOLVED,
            at,
            watch.openedAt(),
            resolvedAt,
            finding.scope(),
            finding.grids(),
            finding.measure(),
            finding.evidence(),
            finding.explanation(),
            finding.advice(),
            Handling.NEW));
  }

  void drainTo(Trace other) {
    other.findings.addAll(findings);
    findings.clear();
  }

  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Hands out what was collected and forgets it. */
  public List<Alert> drain() {
    if (findings.isEmpty()) {
      return List.of();
    }
    List<Alert> drained = List.copyOf(findings);
    findings.clear();
    return drained;
  }
}
