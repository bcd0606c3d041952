package io.gridwhistle.benchmark.detect;

import io.gridwhistle.benchmark.detect.Signal.Kind;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a county down for rivals that know neither a registry nor "until". */
public final class Signals {
  private Signals() {}

  /** The activation of each grid, the events, and the end for all that is still watched. */
  public static List<Signal> of(County county) {
    List<Signal> signals = new ArrayList<>();
    Map<String, Integer> stages = new LinkedHashMap<>();
    for (Grid grid : county.registry().grids()) {
      signals.add(plain(Kind.PATROL, grid.code(), grid.activeFrom(), true));
    }
    for (Event event : county.events()) {
      signals.add(of(event));
      if (StageLimits.stageOf(event) >= 0) {
        stages.put(event.requiredSubject(), StageLimits.stageOf(event));
      }
    }
    stages.values().removeIf(stage -> stage == 0);
    stages.keySet().forEach(key -> signals.add(end(Kind.INCIDENT_END, key, county)));
    county.registry().grids().forEach(grid -> signals.add(end(Kind.GRID_END, grid.code(), county)));
    return signals;
  }

  private static Signal end(Kind kind, String key, County county) {
    return plain(kind, key, county.until(), false);
  }

  private static Signal plain(Kind kind, String key, long at, boolean flag) {
    return new Signal(kind, key, at, -1, flag, Event.NO_TIME, null, List.of());
  }

  private static Signal of(Event event) {
    if (event.type().isPatrol()) {
      return plain(Kind.PATROL, event.grid(), event.time(), event.flag());
    }
    Kind kind = kindOf(event);
    if (kind == Kind.MODE) {
      return plain(kind, event.requiredSubject(), event.time(), event.flag());
    }
    return new Signal(
        kind,
        event.requiredSubject(),
        event.time(),
        StageLimits.stageOf(event),
        StageLimits.endsCounting(event),
        event.dueAt(),
        event.category(),
        DisputeLevels.keysOf(event));
  }

  private static Kind kindOf(Event event) {
    return switch (event.type()) {
      case MODE_CHANGED -> Kind.MODE;
      case DISPATCHED -> Kind.DISPATCHED;
      case SUSPENDED -> Kind.SUSPENDED;
      case RESUMED -> Kind.RESUMED;
      case EXTENDED -> Kind.EXTENDED;
      default -> StageLimits.stageOf(event) >= 0 ? Kind.STAGE : Kind.OTHER;
    };
  }

  /** The grids below each division. */
  public static Map<String, List<String>> gridsByDivision(County county) {
    Map<String, List<String>> grids = new LinkedHashMap<>();
    for (Grid grid : county.registry().grids()) {
      for (String division : county.registry().divisionsAbove(grid)) {
        grids.computeIfAbsent(division, code -> new ArrayList<>()).add(grid.code());
      }
    }
    return grids;
  }

  /** Milliseconds allowed between the patrols of each grid, outside emergencies. */
  public static Map<String, Long> intervals(County county) {
    Map<String, Long> intervals = new LinkedHashMap<>();
    for (Grid grid : county.registry().grids()) {
      GridFacts facts = GridFacts.of(county.registry(), grid);
      long own = facts.interval();
      intervals.put(grid.code(), own > 0 ? own : CoverageSpans.of(grid.type()));
    }
    return intervals;
  }
}
