package io.gridwhistle.benchmark.detect.sql;

import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.Signal.Kind;
import io.gridwhistle.benchmark.detect.StageLimits;
import io.gridwhistle.benchmark.detect.StageWatch;
import io.gridwhistle.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of overdue-handling within one stage. */
public final class StageSteps extends StepFunction {
  private static final long serialVersionUID = 1;
  private static final Kind[] KINDS = Kind.values();

  /** Called by generated code. */
  public void eval(
      String incident,
      Integer stage,
      Long entered,
      Integer kind,
      Long millis,
      Long due,
      @Nullable String category,
      @Nullable Long reportDue,
      @Nullable String changes,
      Integer endedBy,
      Long endedAt) {
    long set = due == Event.NO_TIME && reportDue != null ? reportDue : due;
    long limit =
        StageLimits.limit(
            stage, millis, kind == Kind.DISPATCHED.ordinal() ? set : Event.NO_TIME, category);
    String key = StageLimits.key(incident, stage, entered.intValue());
    Signal start = signal(KINDS[kind], incident, millis, stage, due);
    StageWatch watch = new StageWatch(key, start, limit, this::say);
    take(watch, incident, changes == null ? "" : changes);
    watch.end(signal(KINDS[endedBy], incident, endedAt, 0, Event.NO_TIME));
  }

  private static void take(StageWatch watch, String incident, String changes) {
    if (!changes.isEmpty()) {
      for (String change : changes.split(";", 0)) {
        String[] parts = change.split(",", -1);
        Kind kind = KINDS[Integer.parseInt(parts[0])];
        watch.take(signal(kind, incident, Long.parseLong(parts[1]), -1, Long.parseLong(parts[2])));
      }
    }
  }

  private static Signal signal(Kind kind, String incident, long at, int stage, long due) {
    return new Signal(kind, incident, at, stage, false, due, null, List.of());
  }
}
