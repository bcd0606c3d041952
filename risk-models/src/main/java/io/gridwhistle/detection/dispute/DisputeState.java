package io.gridwhistle.detection.dispute;

import io.gridwhistle.detection.Watch;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The disputes of one key, and the episode they make. Persisted; fields are only ever added. */
public final class DisputeState {
  public String key;

  /** First reports that count, by (time, arrival); those out of the window too, for a wider one. */
  public List<Event> reports = new ArrayList<>();

  public Watch watch = Watch.CLOSED;

  /** Epoch milliseconds at which the count was last taken. */
  public long judgedAt = Long.MIN_VALUE / 2;

  /** Grids that the running episode has touched, in order of appearance. */
  public List<String> grids = new ArrayList<>();

  /** Where the newest evidence was, for the moment when none is left. */
  public @Nullable Scope scope;

  public DisputeState(String key) {
    this.key = key;
  }

  DisputeState copy() {
    DisputeState copy = new DisputeState(key);
    copy.reports = new ArrayList<>(reports);
    copy.watch = watch;
    copy.grids = new ArrayList<>(grids);
    copy.scope = scope;
    copy.judgedAt = judgedAt;
    return copy;
  }

  void forgetUpTo(long instant) {
    int old = 0;
    while (old < reports.size() && reports.get(old).time() <= instant) {
      old++;
    }
    reports.subList(0, old).clear();
  }

  void touch(Event report) {
    scope = report.scope();
    if (!grids.contains(report.grid())) {
      grids.add(report.grid());
    }
  }
}
