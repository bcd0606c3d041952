package io.gridwhistle.benchmark.views;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.util.List;
import java.util.stream.IntStream;

/** Grids such as a busy county has: none to four alerts and none to five open incidents each. */
final class SampleGrids {
  private static final long TIME = 1_772_000_000_000L;
  private static final int MOST_PARTS = 4;
  private static final int MOST_INCIDENTS = 5;
  private static final List<Severity> SEVERITIES =
      List.of(Severity.BLUE, Severity.YELLOW, Severity.ORANGE, Severity.RED);

  private final List<GridState> first;

  SampleGrids(int grids) {
    first = IntStream.range(0, grids).mapToObj(SampleGrids::grid).toList();
  }

  int size() {
    return first.size();
  }

  /** Every grid at that version. */
  List<GridState> at(long version) {
    return first.stream().map(state -> withVersion(state, version)).toList();
  }

  private static GridState withVersion(GridState state, long version) {
    return new GridState(
        state.grid(),
        version,
        state.scope(),
        state.type(),
        state.activeFrom(),
        TIME + version,
        state.patrolInterval(),
        state.parts(),
        state.incidents());
  }

  private static GridState grid(int number) {
    String code = "3301060%08d".formatted(number);
    return new GridState(
        code,
        0,
        new Scope(code, "V" + number / 8, "T" + number / 200, "C" + number / 2_000),
        "urban",
        TIME,
        TIME,
        86_400_000,
        IntStream.range(0, number % (MOST_PARTS + 1)).mapToObj(i -> part(code, i)).toList(),
        IntStream.range(0, number % (MOST_INCIDENTS + 1)).mapToObj(i -> open(code, i)).toList());
  }

  private static RiskPart part(String grid, int number) {
    String key = "incident:I-" + grid + "-" + number + "/handle#1";
    return new RiskPart(
        Alert.idOf("overdue-handling", key, TIME),
        "overdue-handling",
        key,
        SEVERITIES.get(number),
        TIME,
        number % 2 == 0 ? null : TIME + number,
        false);
  }

  private static OpenIncident open(String grid, int number) {
    return new OpenIncident(
        "I-" + grid + "-" + number, "dispute", "handle", TIME, TIME + 86_400_000);
  }
}
