package io.gridwhistle.benchmark.detect.esper;

import io.gridwhistle.benchmark.detect.DisputeLevels;
import io.gridwhistle.benchmark.detect.Ladder;
import io.gridwhistle.benchmark.detect.StageLimits;
import io.gridwhistle.event.Event;
import org.jspecify.annotations.Nullable;

/** Arithmetic that the EPL calls; public for the code that Esper generates. */
public final class Rules {
  private static final int EMERGENCY = 4;
  private static final int COUNTER_BITS = 8;
  private static final long COUNTER = (1L << COUNTER_BITS) - 1;

  private Rules() {}

  public static long never() {
    return Ladder.NEVER;
  }

  public static long none() {
    return Event.NO_TIME;
  }

  public static boolean contains(String[] codes, String code) {
    for (String each : codes) {
      if (each.equals(code)) {
        return true;
      }
    }
    return false;
  }

  public static int coverageMet(long elapsed, long span, int emergencies) {
    return Ladder.COVERAGE.met(elapsed, span, emergencies > 0 ? EMERGENCY : 1);
  }

  public static long coverageDue(long since, long span, int emergencies, int level) {
    long next = Ladder.COVERAGE.next(level, span, emergencies > 0 ? EMERGENCY : 1);
    return next == Ladder.NEVER ? next : since + next;
  }

  public static boolean changesStage(int running, int begun, boolean reported) {
    return begun != running && !(reported && running > 0);
  }

  /** Counts one more entry into a stage; the counters of all stages lie in one number. */
  public static long enter(long entered, int stage) {
    return stage == 0 ? entered : entered + (1L << (COUNTER_BITS * stage));
  }

  public static String stageKey(String incident, int stage, long entered) {
    return StageLimits.key(incident, stage, (int) (entered >> (COUNTER_BITS * stage) & COUNTER));
  }

  public static long reportDue(boolean reported, long due) {
    return reported ? due : Event.NO_TIME;
  }

  public static long allowed(
      int stage, boolean dispatched, long at, long due, long reportDue, @Nullable String category) {
    long set = due == Event.NO_TIME ? reportDue : due;
    return StageLimits.limit(stage, at, dispatched ? set : Event.NO_TIME, category);
  }

  public static int overdueMet(long at, long suspendedAt, long since, long span, long paused) {
    return Ladder.OVERDUE.met((suspendedAt < 0 ? at : suspendedAt) - since - paused, span, 1);
  }

  public static long overdueDue(int stage, long since, long span, long paused, int level) {
    long next = stage == 0 ? Ladder.NEVER : Ladder.OVERDUE.next(level, span, 1);
    return next == Ladder.NEVER ? next : since + paused + next;
  }

  public static boolean isGrid(String key) {
    return DisputeLevels.isGrid(key);
  }
}
