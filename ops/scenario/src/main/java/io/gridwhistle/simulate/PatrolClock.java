package io.gridwhistle.simulate;

import io.gridwhistle.document.OffsetTimes;
import java.util.Optional;

/** Sends out the patrols of a grid, more often in an emergency. */
final class PatrolClock implements Agenda.Task {
  private static final int EMERGENCY_DIVISOR = 4;

  private final SimulatedGrid grid;
  private final World world;
  private final Chance chance;
  private final PatrolHours hours;
  private final OffsetTimes times;
  private long rounds;

  PatrolClock(SimulatedGrid grid, World world) {
    this.grid = grid;
    this.world = world;
    this.chance = Chance.of(world.seed(), 3, grid.number());
    this.hours = PatrolHours.of(grid.type(), world.rhythm(), chance);
    this.times = world.times();
  }

  /** When the first patrol sets out. */
  long first(long start) {
    return next(start);
  }

  @Override
  public void run(long now, Agenda agenda) {
    Round round = new Round(grid, rounds++, now, chance, times);
    agenda.play(
        round.walk().stream()
            .filter(draft -> !world.neglect().covers(grid.number(), draft.time()))
            .toList());
    agenda.schedule(next(now), this);
  }

  private long next(long now) {
    long usual = hours.next(now, chance);
    Optional<Span> emergency =
        world.emergencies().around(grid.town().number(), now).filter(span -> now < span.to());
    return emergency.map(span -> Math.min(usual, emergencyRound(span, now))).orElse(usual);
  }

  private long emergencyRound(Span emergency, long now) {
    long pause = grid.patrolInterval().toMillis() / EMERGENCY_DIVISOR;
    return Math.max(now, emergency.from()) + (long) (pause * (0.5 + 0.45 * chance.fraction()));
  }
}
