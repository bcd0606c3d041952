package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.live.Tale.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which events there are, and what becomes of them. One event in {@link #FRAME} completes an alert
 * at once, two prepare another, the rest is everyday life.
 */
final class Plan {
  static final int FRAME = 20;

  /** Tales of different kinds take turns. */
  static final int KINDS = 4;

  private static final double LONGEST_TALE_SECONDS = 4;

  /** Disputes of a grid, and the severity from which on. */
  private static final NavigableMap<Integer, String> STEPS =
      new TreeMap<>(Map.of(5, "yellow", 10, "orange", 20, "red"));

  private static final int FEWEST = STEPS.firstKey();

  private final Schedule schedule;
  private final List<Tale> tales;

  Plan(Schedule schedule) {
    this.schedule = schedule;
    tales =
        List.of(
            new RepeatedDispute(),
            new FilledGap(perSecond(schedule.rate())),
            new Extension(),
            new LateHandling());
  }

  /** How often a tale of one kind ends. */
  private static double perSecond(int rate) {
    return (double) rate / FRAME / KINDS;
  }

  /** The registry that its events name. */
  String registry() {
    int watched = FilledGap.grids(perSecond(schedule.rate()));
    return County.registry(schedule.startMillis(), watched, FilledGap.INTERVAL);
  }

  /** The text of an event. */
  String event(int number) {
    String step = step(number / FRAME, number % FRAME, schedule.millis(number));
    return step == null ? Everyday.event(number, schedule.millis(number)) : step;
  }

  private @Nullable String step(int frame, int place, long time) {
    Tale tale = tale(frame);
    return switch (place) {
      case 0 -> isTold(frame) ? tale.last(frame, times(frame)) : null;
      case 1 -> tale.first(frame + lead(tale.firstLead()), time);
      case 2 -> isSecondTold(frame) ? tale.second(frame + lead(tale.secondLead()), time) : null;
      default -> null;
    };
  }

  private boolean isSecondTold(int frame) {
    return isTold(frame + lead(tale(frame).secondLead()));
  }

  /** Every warning of the first so many events, and of the time until the next. */
  Foretold foretell(int events) {
    Foretold foretold = new Foretold(schedule.millis(events));
    int frames = events / FRAME + lead(LONGEST_TALE_SECONDS);
    for (int frame = 0; frame < frames; frame++) {
      if (isTold(frame)) {
        tale(frame).foretell(frame, times(frame), foretold);
      }
    }
    foretellGrids(events, foretold);
    return foretold;
  }

  /** What becomes of the disputes of a grid, whoever quarrels. */
  private void foretellGrids(int events, Foretold foretold) {
    Map<String, Integer> counts = new HashMap<>();
    for (int number = 0; number < events; number++) {
      String grid = gridOfDispute(number / FRAME, number % FRAME);
      if (grid != null) {
        int count = counts.merge(grid, 1, Integer::sum);
        if (count >= FEWEST) {
          String key = "grid:" + grid;
          foretold.byEvent(
              new Warning(key, transition(count), severity(count), schedule.millis(number)));
        }
      }
    }
  }

  private static String transition(int count) {
    if (count == FEWEST) {
      return "opened";
    }
    return STEPS.containsKey(count) ? "raised" : "updated";
  }

  private static String severity(int count) {
    return STEPS.floorEntry(count).getValue();
  }

  private @Nullable String gridOfDispute(int frame, int place) {
    Tale tale = tale(frame);
    if (!(tale instanceof RepeatedDispute)) {
      return null;
    }
    return switch (place) {
      case 0 -> isTold(frame) ? RepeatedDispute.grid(frame) : null;
      case 1 -> RepeatedDispute.grid(frame + lead(tale.firstLead()));
      case 2 -> isSecondTold(frame) ? RepeatedDispute.grid(frame + lead(tale.secondLead())) : null;
      default -> null;
    };
  }

  private Tale tale(int frame) {
    return tales.get(frame % KINDS);
  }

  /** Those that would have begun before the schedule are left out. */
  private boolean isTold(int frame) {
    Tale tale = tale(frame);
    return !tale.needsFirst() || frame >= lead(tale.firstLead());
  }

  private Times times(int frame) {
    Tale tale = tale(frame);
    int before = Math.max(0, frame - lead(tale.firstLead()));
    int second = Math.max(0, frame - lead(tale.secondLead()));
    return new Times(
        schedule.millis(before * FRAME),
        schedule.millis(second * FRAME + 2),
        schedule.millis(frame * FRAME));
  }

  /** A number of frames, such that the tale is of the same kind. */
  private int lead(double seconds) {
    return (int) Math.round(seconds * schedule.rate() / FRAME / KINDS) * KINDS;
  }
}
