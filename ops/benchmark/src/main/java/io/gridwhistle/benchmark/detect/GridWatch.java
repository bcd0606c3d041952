package io.gridwhistle.benchmark.detect;

import java.util.function.Consumer;

/** How one grid stands, for rivals that find out what follows what and count the rest by hand. */
public final class GridWatch {
  private static final int EMERGENCY = 4;

  private final String key;
  private final long interval;
  private long since;
  private int emergencies;
  private int level;

  /** A grid from its activation on. */
  public GridWatch(String grid, long interval, long activeFrom) {
    this.key = "grid:" + grid;
    this.interval = interval;
    this.since = activeFrom;
  }

  /** A grid as it stands at an instant up to which all has been said. */
  public static GridWatch at(
      long instant, String grid, long interval, long since, int emergencies) {
    GridWatch watch = new GridWatch(grid, interval, since);
    watch.emergencies = emergencies;
    watch.level = watch.met(instant);
    return watch;
  }

  /** Takes what follows, after all that has fallen due before it. */
  public void take(Signal signal, Consumer<Step> out) {
    fireUpTo(signal.at(), out);
    switch (signal.kind()) {
      case PATROL -> {
        since = signal.at();
        become(0, signal.at(), out);
      }
      case MODE -> {
        emergencies += signal.flag() ? 1 : -1;
        become(met(signal.at()), signal.at(), out);
      }
      default -> {}
    }
  }

  private void fireUpTo(long instant, Consumer<Step> out) {
    for (long due = due(); due <= instant; due = due()) {
      become(met(due), due, out);
    }
  }

  private long due() {
    long next = Ladder.COVERAGE.next(level, interval, divisor());
    return next == Ladder.NEVER ? next : since + next;
  }

  private int met(long at) {
    return Ladder.COVERAGE.met(at - since, interval, divisor());
  }

  private int divisor() {
    return emergencies > 0 ? EMERGENCY : 1;
  }

  private void become(int next, long at, Consumer<Step> out) {
    if (next != level) {
      out.accept(Step.between("coverage-gap", key, level, next, at));
      level = next;
    }
  }
}
