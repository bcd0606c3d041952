package io.gridwhistle.benchmark.detect.esper;

import io.gridwhistle.benchmark.detect.County;
import io.gridwhistle.benchmark.detect.DisputeLevels;
import io.gridwhistle.benchmark.detect.Signals;
import io.gridwhistle.benchmark.detect.StageLimits;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import java.util.List;
import java.util.Map;

/** A county as Esper takes it fastest: arrays of fields, made before anything is measured. */
final class EsperFeed {
  /** One event for the sender of its type. */
  record Sent(String type, long at, Object[] fields) {}

  private EsperFeed() {}

  static List<Sent> grids(County county) {
    Map<String, Long> intervals = Signals.intervals(county);
    return county.registry().grids().stream()
        .map(grid -> known(GridFacts.of(county.registry(), grid), intervals))
        .toList();
  }

  private static Sent known(GridFacts facts, Map<String, Long> intervals) {
    Object[] fields = {
      facts.scope().grid(),
      facts.divisions().toArray(String[]::new),
      facts.activeFrom(),
      intervals.get(facts.scope().grid())
    };
    return new Sent("GridKnown", facts.activeFrom(), fields);
  }

  static List<Sent> events(County county) {
    return county.events().stream().map(EsperFeed::sent).toList();
  }

  private static Sent sent(Event event) {
    long at = event.time();
    String incident = event.subject();
    return switch (event.type()) {
      case PATROL_CHECKIN, PATROL_TRACK, PATROL_VISIT ->
          new Sent("Patrol", at, new Object[] {event.grid(), event.flag(), at});
      case MODE_CHANGED -> new Sent("ModeChanged", at, new Object[] {incident, event.flag(), at});
      case SUSPENDED -> new Sent("Suspended", at, new Object[] {incident, at});
      case RESUMED -> new Sent("Resumed", at, new Object[] {incident, at});
      case EXTENDED -> new Sent("Extended", at, new Object[] {incident, at, event.dueAt()});
      case TRANSFERRED, ESCALATED, WHISTLE_BLOWN, WHISTLE_ANSWERED ->
          new Sent("Other", at, new Object[] {incident});
      default -> stage(event);
    };
  }

  private static Sent stage(Event event) {
    Object[] fields = {
      event.subject(),
      StageLimits.stageOf(event),
      event.type() == EventType.REPORTED,
      event.type() == EventType.DISPATCHED,
      StageLimits.endsCounting(event),
      event.time(),
      event.dueAt(),
      event.category(),
      DisputeLevels.keysOf(event).stream().map(key -> new Object[] {key}).toArray(Object[][]::new)
    };
    return new Sent("StageEvent", event.time(), fields);
  }
}
