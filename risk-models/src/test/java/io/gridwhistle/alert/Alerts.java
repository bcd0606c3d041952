package io.gridwhistle.alert;

import io.gridwhistle.registry.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alerts written down in tests. */
final class Alerts {
  static final long OPENED = 1_772_589_600_000L;
  static final long AT = 1_773_018_600_000L;

  private Alerts() {}

  /** The example of contract §4. */
  static Alert raised() {
    Map<String, Number> measure = new LinkedHashMap<>();
    measure.put("count", 5L);
    measure.put("threshold", 5L);
    measure.put("share", 1.25);
    return new Alert(
        Alert.idOf("repeated-dispute", "party:p-1", OPENED),
        2,
        Transition.RAISED,
        "repeated-dispute",
        1,
        "party:p-1",
        Severity.ORANGE,
        Severity.ORANGE,
        Status.OPEN,
        AT,
        OPENED,
        null,
        new Scope("G001", "V01", "T01", "C01"),
        List.of("G001", "G002"),
        measure,
        new Evidence(
            5,
            List.of(
                new EvidenceEvent("e-1", "/app/town-01", "incident.reported", AT, "I-1"),
                new EvidenceEvent("e-0", "/app/town-01", "patrol.visit", OPENED, null))),
        new Text("“五起”", "five \"disputes\""),
        new Text("走访", "visit"),
        Handling.NEW);
  }

  static Alert resolved() {
    Alert open = raised();
    return new Alert(
        open.alertId(),
        3,
        Transition.RESOLVED,
        open.rule(),
        1,
        open.key(),
        Severity.ORANGE,
        Severity.RED,
        Status.RESOLVED,
        AT + 1,
        OPENED,
        AT + 1,
        Scope.ofUnregistered("G1"),
        List.of(),
        Map.of(),
        Evidence.NONE,
        open.explanation(),
        open.advice(),
        new Handling("dismissed", "w-9", AT, "好", "D1", Action.FALSE_ALARM));
  }

  static Action action(String kind) {
    return new Action("a-1", raised().alertId(), kind, "w-9", "town", AT + 5, "D1", "known", "好");
  }
}
