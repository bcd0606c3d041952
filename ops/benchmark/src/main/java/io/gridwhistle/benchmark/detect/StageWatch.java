package io.gridwhistle.benchmark.detect;

import io.gridwhistle.benchmark.detect.Signal.Kind;
import java.util.function.Consumer;

/** One stage of one incident, told again from its start, for rivals. */
public final class StageWatch {
  private static final long RUNNING = Long.MIN_VALUE;

  private final String key;
  private final int stage;
  private final long since;
  private final Consumer<Step> out;
  private long limit;
  private long paused;
  private long suspendedAt = RUNNING;
  private int level;

  /**
   * A stage from its start on.
   *
   * @param key of its alerts
   * @param limit milliseconds that it may take
   */
  public StageWatch(String key, Signal start, long limit, Consumer<Step> out) {
    this.key = key;
    this.stage = start.stage();
    this.since = start.at();
    this.limit = limit;
    this.out = out;
  }

  /** Takes what leaves the stage running. */
  public void take(Signal signal) {
    fireUpTo(signal.at());
    switch (signal.kind()) {
      case SUSPENDED -> suspendedAt = suspendedAt == RUNNING ? signal.at() : suspendedAt;
      case RESUMED -> resume(signal.at());
      case EXTENDED -> extend(signal);
      default -> {}
    }
  }

  private void resume(long at) {
    if (suspendedAt != RUNNING) {
      paused += at - suspendedAt;
      suspendedAt = RUNNING;
    }
  }

  private void extend(Signal signal) {
    if (stage == StageLimits.HANDLE) {
      limit = Math.max(1, signal.due() - since);
      become(met(signal.at()), signal.at());
    }
  }

  /** Takes what ends the stage, or asks how it stands at last. */
  public void end(Signal end) {
    fireUpTo(end.at());
    if (end.kind() != Kind.INCIDENT_END) {
      become(0, end.at());
    }
  }

  private void fireUpTo(long instant) {
    for (long due = due(); due <= instant; due = due()) {
      become(met(due), due);
    }
  }

  private long due() {
    long next = suspendedAt == RUNNING ? Ladder.OVERDUE.next(level, limit, 1) : Ladder.NEVER;
    return next == Ladder.NEVER ? next : since + paused + next;
  }

  private int met(long at) {
    long until = suspendedAt == RUNNING ? at : suspendedAt;
    return Ladder.OVERDUE.met(until - since - paused, limit, 1);
  }

  private void become(int next, long at) {
    if (next != level) {
      out.accept(Step.between("overdue-handling", key, level, next, at));
      level = next;
    }
  }
}
