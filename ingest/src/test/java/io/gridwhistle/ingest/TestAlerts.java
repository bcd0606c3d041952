package io.gridwhistle.ingest;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Text;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.registry.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Alerts as the detection job writes them. */
final class TestAlerts {
  private TestAlerts() {}

  static String json(String alertId, Severity severity, String... grids) {
    Alert alert =
        new Alert(
            alertId,
            1,
            Transition.OPENED,
            "repeated-dispute",
            1,
            "place:P-7",
            severity,
            severity,
            Status.OPEN,
            1_772_000_000_000L,
            1_772_000_000_000L,
            null,
            Scope.ofUnregistered(grids[0]),
            List.of(grids),
            Map.of("count", 5L),
            Evidence.NONE,
            new Text("纠纷反复", "Disputes recur"),
            new Text("尽快走访", "Visit soon"),
            Handling.NEW);
    return new String(AlertJson.write(alert), StandardCharsets.UTF_8);
  }
}
