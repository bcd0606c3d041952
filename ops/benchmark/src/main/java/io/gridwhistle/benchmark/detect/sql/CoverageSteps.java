package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.GridWatch;
import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.Signal.Kind;
import io.gridwhistle.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.types.Row;

/** Steps of coverage-gap between what was known before and a signal. */
public final class CoverageSteps extends StepFunction {
  private static final long serialVersionUID = 1;
  private static final Kind[] KINDS = Kind.values();

  private final HashMap<String, Long> intervals;

  public CoverageSteps(Map<String, Long> intervals) {
    this.intervals = new HashMap<>(intervals);
  }

  /** Called by generated code. The first signal of a grid is its activation. */
  public void eval(
      String grid,
      Integer kind,
      Boolean flag,
      Long millis,
      @DataTypeHint("ROW<since BIGINT, seen BIGINT, emergencies INT>") Row soFar) {
    long since = (long) soFar.getField(0);
    Long interval = intervals.get(grid);
    if (since == 0 || interval == null) {
      return;
    }
    GridWatch.at((long) soFar.getField(1), grid, interval, since, (int) soFar.getField(2))
        .take(signal(KINDS[kind], grid, millis, flag), this::say);
  }

  private static Signal signal(Kind kind, String grid, long at, boolean flag) {
    return new Signal(kind, grid, at, -1, flag, Event.NO_TIME, null, List.of());
  }
}
