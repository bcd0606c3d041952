package io.gridwhistle.benchmark.views;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.EvidenceEvent;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Text;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.registry.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Alerts as repeated disputes raise them, each of another party, with five events as evidence. */
public final class SampleAlerts {
  private static final long TIME = 1_772_000_000_000L;
  private static final int EVENTS = 5;

  private SampleAlerts() {}

  /** The wire form of the first revision of the n-th alert. */
  public static byte[] json(int number) {
    return AlertJson.write(alert(number));
  }

  static Alert alert(int number) {
    String key = "party:%032x".formatted(number * 0x9E3779B97F4A7C15L);
    Scope scope = scope(number);
    return new Alert(
        Alert.idOf("repeated-dispute", key, TIME + number),
        1,
        Transition.OPENED,
        "repeated-dispute",
        1,
        key,
        Severity.ORANGE,
        Severity.ORANGE,
        Status.OPEN,
        TIME + number,
        TIME + number,
        null,
        scope,
        List.of(scope.grid()),
        Map.of("count", (long) EVENTS, "threshold", (long) EVENTS, "windowHours", 720L),
        new Evidence(EVENTS, IntStream.range(0, EVENTS).mapToObj(i -> event(number, i)).toList()),
        new Text(
            "同一当事人30天内第5次发生纠纷，达到橙色标准（5次）",
            "5 disputes of one party within 30 days (orange from 5)"),
        new Text(
            "建议组织司法所、派出所联合调解，并列入重点关注",
            "Mediate with the judicial office and the police; watch closely"),
        Handling.NEW);
  }

  private static Scope scope(int number) {
    int grid = number % 4_000;
    return new Scope("G%05d".formatted(grid), "V" + grid / 8, "T" + grid / 200, "C" + grid / 2_000);
  }

  private static EvidenceEvent event(int alert, int number) {
    return new EvidenceEvent(
        "e-" + alert + "-" + number,
        "/app/town-" + alert % 20,
        "incident.reported",
        TIME + alert - number * 3_600_000L,
        "I-" + alert + "-" + number);
  }
}
