package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.DAY;
import static io.gridwhistle.simulate.Rhythm.HOUR;
import static io.gridwhistle.simulate.Rhythm.MINUTE;

/**
 * Lets incidents happen in a grid: a Poisson process that follows the rhythm of the day, by
 * thinning (Lewis and Shedler 1979).
 */
final class IncidentClock implements Agenda.Task {
  /** 8.6 % of all reports repeat another one. */
  private static final double DUPLICATES_PER_REPORT = 0.086 / (1 - 0.086);

  private final SimulatedGrid grid;
  private final World world;
  private final Chance chance;
  private final double meanPause;
  private long incidents;

  IncidentClock(SimulatedGrid grid, World world) {
    this.grid = grid;
    this.world = world;
    this.chance = Chance.of(world.seed(), 4, grid.number());
    this.meanPause = DAY / (perDay(grid.type()) * world.settings().intensity() * Rhythm.BUSIEST);
  }

  long first(long start) {
    return next(start);
  }

  @Override
  public void run(long now, Agenda agenda) {
    Report report = Report.ordinary(nextId(), grid, chance);
    agenda.play(lifeCycle(report, now).ordinary());
    if (chance.happens(DUPLICATES_PER_REPORT)) {
      Report again = report.again(nextId(), chance);
      long later = now + chance.between(10 * MINUTE, 8 * HOUR);
      agenda.play(lifeCycle(again, later).duplicate(report.incident()));
    }
    agenda.schedule(next(now), this);
  }

  private LifeCycle lifeCycle(Report report, long start) {
    return new LifeCycle(report, start, chance, world.rhythm(), world.times());
  }

  private String nextId() {
    return "I-" + grid.code() + "-" + ++incidents;
  }

  private long next(long now) {
    double time = now;
    do {
      time += chance.exponential(meanPause);
    } while (!chance.happens(world.rhythm().busyness((long) time) / Rhythm.BUSIEST));
    return (long) time + 1;
  }

  private static double perDay(GroundType type) {
    return switch (type) {
      case URBAN -> 1.3;
      case RURAL -> 0.9;
      case MOUNTAIN -> 0.6;
      case DEDICATED -> 0.8;
    };
  }
}
