package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.RiskPart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One grid in a list. */
record GridRow(
    String grid,
    String name,
    String type,
    Scope scope,
    double riskIndex,
    String level,
    Map<String, Integer> openAlerts,
    int openIncidents,
    long overdueIncidents,
    @Nullable String lastPatrol,
    @Nullable Double coverage) {

  static GridRow of(GridFigures figures, Places places) {
    GridState state = figures.state();
    return new GridRow(
        state.grid(),
        places.nameOf(state.grid()),
        state.type(),
        state.scope(),
        figures.index(),
        figures.level().wire(),
        Counts.bySeverity(figures.openAlerts().stream().map(RiskPart::severity).toList()),
        state.incidents().size(),
        figures.overdueIncidents(),
        state.lastPatrol() == GridState.NEVER ? null : Times.text(state.lastPatrol()),
        figures.coverage());
  }
}
