package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.operator.GridChange.AlertChange;
import io.gridwhistle.risk.RiskPart;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Tells every grid that an alert names how it stands. */
final class AlertSpread implements FlatMapFunction<Alert, GridChange> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(Alert alert, Collector<GridChange> out) {
    Set<String> grids = new LinkedHashSet<>(alert.grids());
    grids.add(alert.scope().grid());
    RiskPart part = RiskPart.of(alert);
    grids.forEach(grid -> out.collect(new AlertChange(grid, alert.scope(), part)));
  }
}
