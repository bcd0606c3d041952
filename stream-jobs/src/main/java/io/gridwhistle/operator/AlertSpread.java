package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.risk.RiskPart;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.AlertChange;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells every grid that an alert names how it stands, and those that it names no more. */
final class AlertSpread {
  private AlertSpread() {}

  /**
   * Tells the grids.
   *
   * @param before the revision before, whose grids late evidence may have shown to be others
   */
  static void tell(@Nullable Alert before, Alert alert, Consumer<GridChange> grids) {
    RiskPart part = RiskPart.of(alert);
    Set<String> named = named(alert);
    named.forEach(grid -> grids.accept(new AlertChange(grid, alert.scope(), part)));
    if (before != null) {
      Set<String> left = named(before);
      left.removeAll(named);
      left.forEach(grid -> grids.accept(new AlertChange(grid, before.scope(), gone(part))));
    }
  }

  private static Set<String> named(Alert alert) {
    Set<String> grids = new LinkedHashSet<>(alert.grids());
    grids.add(alert.scope().grid());
    return grids;
  }

  private static RiskPart gone(RiskPart part) {
    return new RiskPart(
        part.alertId(),
        part.rule(),
        part.key(),
        part.severity(),
        part.openedAt(),
        part.resolvedAt(),
        true);
  }
}
