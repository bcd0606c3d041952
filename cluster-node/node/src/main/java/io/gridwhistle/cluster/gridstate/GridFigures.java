package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.RiskIndex;
import io.gridwhistle.risk.RiskPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one grid at an instant; computed where the grid is held. */
record GridFigures(GridState state, long at, Weights weights) {

  double index() {
    return weights.index(state.parts(), at);
  }

  Severity level() {
    return RiskIndex.level(index());
  }

  List<RiskPart> openAlerts() {
    return state.parts().stream().filter(GridFigures::isOpen).toList();
  }

  static boolean isOpen(RiskPart part) {
    return part.resolvedAt() == null && !part.discounted();
  }

  /** Time since the last valid patrol (or the beginning) ÷ interval; null when not watched. */
  @Nullable Double coverage() {
    if (state.patrolInterval() <= 0 || at < state.activeFrom()) {
      return null;
    }
    return (at - watchedSince()) / (double) state.patrolInterval();
  }

  private long watchedSince() {
    return Math.max(state.activeFrom(), state.lastPatrol());
  }

  /** Epoch milliseconds at which the next patrol is due, null when not watched. */
  @Nullable Long patrolDueAt() {
    return state.patrolInterval() <= 0 ? null : (Long) (watchedSince() + state.patrolInterval());
  }

  boolean isCovered() {
    Double fraction = coverage();
    return fraction != null && fraction < 1;
  }

  long overdueIncidents() {
    return state.incidents().stream()
        .filter(incident -> incident.dueAt() != null && incident.dueAt() <= at)
        .count();
  }
}
