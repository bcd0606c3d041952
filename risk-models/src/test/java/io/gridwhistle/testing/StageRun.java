package io.gridwhistle.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a stage: its limit and its pauses, from which all else is worked out. */
final class StageRun {
  private record Step(int tenths, Colour colour) {

    /** The whole milliseconds that must have passed. */
    long of(long limit) {
      return (tenths * limit + 9) / 10;
    }
  }

  private record Pause(long from, @Nullable Long to) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(8, Colour.BLUE),
          new Step(10, Colour.YELLOW),
          new Step(15, Colour.ORANGE),
          new Step(20, Colour.RED));

  final String stage;
  final String label;
  private final long start;
  private final Timekeeping time;
  private final List<Pause> pauses = new ArrayList<>();
  private long limit;

  StageRun(String stage, int number, long start, Timekeeping time) {
    this.stage = stage;
    this.label = stage + "#" + number;
    this.start = start;
    this.time = time;
  }

  void limit(long millis) {
    limit = Math.max(1, millis);
  }

  void dueAt(long instant) {
    limit(time.between(start, instant));
  }

  void suspend(long at) {
    if (!suspended()) {
      pauses.add(new Pause(at, null));
    }
  }

  void resume(long at) {
    if (suspended()) {
      pauses.add(new Pause(pauses.remove(pauses.size() - 1).from, at));
    }
  }

  Colour severity(long instant) {
    long elapsed = elapsed(instant);
    return STEPS.stream()
        .filter(step -> elapsed >= step.of(limit))
        .map(Step::colour)
        .reduce(Colour.NONE, Colour::orHigher);
  }

  /** The instants still ahead at which a step is reached if nothing else happens. */
  List<Long> due() {
    if (suspended()) {
      return List.of();
    }
    long since = pauses.isEmpty() ? start : pauses.get(pauses.size() - 1).to;
    long before = elapsed(since);
    return STEPS.stream()
        .map(step -> step.of(limit) - before)
        .filter(missing -> missing > 0)
        .map(missing -> time.reach(since, missing))
        .toList();
  }

  private boolean suspended() {
    return !pauses.isEmpty() && pauses.get(pauses.size() - 1).to == null;
  }

  private long elapsed(long instant) {
    long paused = 0;
    for (Pause pause : pauses) {
      paused += time.between(pause.from, pause.to == null ? instant : pause.to);
    }
    return time.between(start, instant) - paused;
  }
}
