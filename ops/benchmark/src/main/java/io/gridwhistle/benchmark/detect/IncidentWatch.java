package io.gridwhistle.benchmark.detect;

import io.gridwhistle.benchmark.detect.Signal.Kind;
import io.gridwhistle.event.Event;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of one incident have in common, for rivals that find out which event ends one.
 */
public final class IncidentWatch {
  private static final int STAGES = 6;

  private final int[] entered = new int[STAGES];
  private boolean reported;
  private @Nullable String category;
  private long reportDue = Event.NO_TIME;

  /**
   * Takes a whole stage.
   *
   * @param during what happened while it ran
   * @param end what ended it, or asked how it stands at last
   */
  public void take(Signal start, List<Signal> during, Signal end, Consumer<Step> out) {
    remember(start);
    int number = ++entered[start.stage()];
    String key = StageLimits.key(start.key(), start.stage(), number);
    long due = start.kind() == Kind.DISPATCHED ? dueOf(start) : Event.NO_TIME;
    long limit = StageLimits.limit(start.stage(), start.at(), due, category);
    StageWatch watch = new StageWatch(key, start, limit, out);
    for (Signal signal : during) {
      watch.take(signal);
      remember(signal);
    }
    watch.end(end);
  }

  private long dueOf(Signal dispatched) {
    return dispatched.due() == Event.NO_TIME ? reportDue : dispatched.due();
  }

  private void remember(Signal signal) {
    if (signal.isReport() && !reported) {
      reported = true;
      category = signal.category();
      reportDue = signal.due();
    }
  }
}
