package io.gridwhistle.rehearsal;

import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of any number of grids, each made from its number alone: first every grid's facts, then
 * one patrol of each, then the mix of a simulated county (63 % patrols, 37 % about incidents, each
 * of which takes six) at its usual 18 events a day and grid, so that grids live alike at any scale.
 * The first hour has no incidents from before it: patrols come in their place.
 */
public record NumberedCounty(long grids) implements Serializable {
  private static final long BEGIN = 1_767_196_800_000L;
  private static final double MILLIS_PER_GRID_AND_EVENT = 86_400_000.0 / 18;
  private static final int ABOUT_INCIDENTS_OF_100 = 37;

  /** So many grids have one incident in the ten minutes that a stage takes: each 1.1 a day. */
  private static final int GRIDS_PER_INCIDENT = 130;

  private static final List<EventType> COURSE =
      List.of(
          EventType.REPORTED,
          EventType.ACCEPTED,
          EventType.DISPATCHED,
          EventType.HANDLED,
          EventType.VERIFIED,
          EventType.FEEDBACK);
  private static final String CATEGORY = "urban-management";
  private static final String DISPUTE = "dispute";

  /** Numbers that load the grids. */
  public long loading() {
    return 2 * grids;
  }

  /** Numbers after the load until incidents are under way at every stage: an hour. */
  public long runIn() {
    return grids * 3 / 4;
  }

  /** Epoch milliseconds. */
  public long time(long number) {
    long event = Math.max(0, number - loading());
    return BEGIN + (long) (event * (MILLIS_PER_GRID_AND_EVENT / grids));
  }

  /** Whether a number stands for the facts of a grid. */
  public boolean isFacts(long number) {
    return number < grids;
  }

  /** What such a number stands for. */
  public GridNotice facts(long number) {
    Scope scope = scope(number);
    List<String> above =
        List.of(
            String.valueOf(scope.village()),
            String.valueOf(scope.town()),
            String.valueOf(scope.county()));
    return new GridNotice(scope.grid(), new GridFacts(scope, "urban", BEGIN, 0, above, true), null);
  }

  /** What any other number stands for. */
  public Event event(long number) {
    if (number < loading()) {
      return patrol(number, number - grids);
    }
    long turn = number - loading();
    long before = turn * ABOUT_INCIDENTS_OF_100 / 100;
    boolean aboutIncident = (turn + 1) * ABOUT_INCIDENTS_OF_100 / 100 > before;
    int stage = (int) (before % COURSE.size());
    long incident = before / COURSE.size() - stage * incidentsPerStage();
    return aboutIncident && incident >= 0
        ? onItsWay(number, incident, stage)
        : patrol(number, spread(number) % grids);
  }

  private long incidentsPerStage() {
    return Math.max(1, grids / GRIDS_PER_INCIDENT);
  }

  private Event patrol(long number, long grid) {
    return of(EventType.PATROL_CHECKIN, number, grid, null, null, List.of(), true);
  }

  private Event onItsWay(long number, long incident, int stage) {
    long grid = spread(incident) % grids;
    if (stage > 0) {
      boolean passed = COURSE.get(stage) == EventType.VERIFIED;
      return of(COURSE.get(stage), number, grid, "I-" + incident, null, List.of(), passed);
    }
    boolean dispute = spread(incident) % 10 == 0;
    return of(
        EventType.REPORTED,
        number,
        grid,
        "I-" + incident,
        dispute ? DISPUTE : CATEGORY,
        dispute ? List.of("p-" + spread(incident) % (20 * grids)) : List.of(),
        false);
  }

  private Event of(
      EventType type,
      long number,
      long grid,
      @Nullable String subject,
      @Nullable String category,
      List<String> parties,
      boolean flag) {
    return new Event(
        type,
        "/app/numbered",
        "e-" + number,
        time(number),
        number,
        scope(grid),
        subject,
        category,
        null,
        parties,
        Event.NO_TIME,
        null,
        flag);
  }

  private static Scope scope(long grid) {
    return new Scope("G" + grid, "V" + grid / 10, "T" + grid / 100, "C" + grid / 2_000);
  }

  /** The finish of MurmurHash3 (Appleby 2011), without its sign. */
  private static long spread(long number) {
    long hash = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return (hash ^ (hash >>> 33)) >>> 1;
  }
}
