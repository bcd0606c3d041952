package io.gridwhistle.store;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.util.List;

/** States to test with. */
final class States {
  private States() {}

  /** A state with every kind of field, present and absent. */
  static GridState full() {
    return new GridState(
        "G001",
        7,
        new Scope("G001", "V01", "T01", null),
        "rural",
        1_767_225_600_000L,
        GridState.NEVER,
        259_200_000L,
        List.of(
            new RiskPart("a1", "coverage-gap", "grid:G001", Severity.RED, 5, null, false),
            new RiskPart("a2", "repeated-dispute", "party:张*", Severity.BLUE, 6, 9L, true)),
        List.of(
            new OpenIncident("I-1", "dispute", "handle", 1, 2L),
            new OpenIncident("I-2", "livelihood", "verify", 3, null)));
  }

  static GridState of(String grid, long version) {
    return new GridState(
        grid, version, Scope.ofUnregistered(grid), "urban", 0, 0, 0, List.of(), List.of());
  }
}
