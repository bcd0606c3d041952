package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.DAY;
import static io.gridwhistle.simulate.Rhythm.HOUR;
import static io.gridwhistle.simulate.Rhythm.MINUTE;

import java.util.List;

/**
 * Risks prepared in the history that come true one by one after it: every rule warns within the
 * first minute of a live county, and again and again for the next quarter of an hour.
 */
final class LiveRisks {
  private static final int COUNT = 60;
  private static final long FIRST = 8_000;
  private static final long PACE = 15_000;

  private LiveRisks() {}

  static Plan plan(World world, long liveFrom) {
    Chance chance = Chance.of(world.seed(), 6);
    RiskPlanter planter = new RiskPlanter(world, chance, "now");
    for (int i = 0; i < COUNT; i++) {
      plant(planter, world, i, liveFrom + FIRST + i * PACE);
    }
    return planter.plan();
  }

  private static void plant(RiskPlanter planter, World world, int index, long time) {
    SimulatedGrid grid = grid(world, index);
    switch (index % 3) {
      case 0 ->
          planter.family(
              List.of(grid),
              List.of(earlier(world, time, 2 * DAY), earlier(world, time, DAY), time));
      case 1 -> unaccepted(planter, grid, time);
      default -> unwalked(planter, world, grid, time);
    }
  }

  /** One matter that turns yellow and one that is first warned of, in blue. */
  private static void unaccepted(RiskPlanter planter, SimulatedGrid grid, long time) {
    planter.unaccepted(grid, time - 2 * HOUR);
    planter.unaccepted(grid, time - 2 * HOUR * 8 / 10);
  }

  private static void unwalked(RiskPlanter planter, World world, SimulatedGrid grid, long time) {
    long from = time - grid.patrolInterval().toMillis();
    if (from > world.settings().from()) {
      planter.unwalked(grid, from, time + 30 * MINUTE);
    }
  }

  /** Within the history, however short. */
  private static long earlier(World world, long time, long by) {
    return Math.max(world.settings().from() + 1, time - by);
  }

  /** Grids apart from each other, those first whose patrols are due daily. */
  private static SimulatedGrid grid(World world, int index) {
    List<SimulatedGrid> daily =
        world.county().grids().stream().filter(g -> g.patrolInterval().toMillis() == DAY).toList();
    List<SimulatedGrid> choice = daily.isEmpty() ? world.county().grids() : daily;
    return choice.get((int) ((long) index * choice.size() / COUNT));
  }
}
