package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.DAY;
import static io.gridwhistle.simulate.Rhythm.HOUR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The risks of one month of history; a month cut short gets them sooner. */
final class Wave {
  static final long LENGTH = 30 * DAY;

  private static final int[] FAMILY_SIZES = {3, 5, 8};
  private static final int[] GRID_SIZES = {6, 11};
  private static final double[] UNWALKED_INTERVALS = {1.2, 2.2, 3.2};
  private static final long HEADWAY = 6 * HOUR;

  private final World world;
  private final Chance chance;
  private final RiskPlanter planter;
  private final long begin;
  private final long length;

  private Wave(World world, int number) {
    this.world = world;
    this.chance = Chance.of(world.seed(), 5, number);
    this.planter = new RiskPlanter(world, chance, "m" + number + "n");
    this.begin = world.settings().from() + number * LENGTH;
    this.length = Math.min(LENGTH, world.settings().end() - begin);
  }

  /** Depends on the settings and the number of the month alone. */
  static Plan plan(World world, int number) {
    return new Wave(world, number).plan();
  }

  private Plan plan() {
    int grids = world.county().grids().size();
    times(Math.max(3, grids / 150), this::family);
    times(Math.max(2, grids / 200), this::place);
    times(Math.max(2, grids / 250), this::grid);
    times(Math.max(3, grids / 100), this::unwalked);
    times(Math.max(2, grids / 60), this::bounced);
    times(Math.max(2, grids / 60), this::unaccepted);
    return planter.plan();
  }

  private static void times(int count, IntConsumer plant) {
    IntStream.range(0, count).forEach(plant);
  }

  private void family(int index) {
    SimulatedGrid home = anyGrid();
    List<SimulatedGrid> all = world.county().grids();
    int last = Math.min(all.size(), home.number() + 3);
    List<SimulatedGrid> around = all.subList(home.number(), last);
    planter.family(around, moments(FAMILY_SIZES[index % 3], Math.min(length, 26 * DAY)));
  }

  private void place(int index) {
    planter.place(anyGrid(), moments(FAMILY_SIZES[index % 2], Math.min(length, 26 * DAY)));
  }

  private void grid(int index) {
    planter.grid(anyGrid(), moments(GRID_SIZES[index % 2], Math.min(length, 6 * DAY)));
  }

  private void unwalked(int index) {
    SimulatedGrid grid = anyGrid();
    long gap = (long) (grid.patrolInterval().toMillis() * UNWALKED_INTERVALS[index % 3]);
    long room = length - HEADWAY - gap;
    if (room > 0) {
      long from = begin + HEADWAY + chance.between(0, room);
      planter.unwalked(grid, from, from + gap);
    }
  }

  private void bounced(int index) {
    planter.bounced(anyGrid(), anyTime());
  }

  private void unaccepted(int index) {
    planter.unaccepted(anyGrid(), anyTime());
  }

  /** So many moments in order, spread over a span of the month, an hour or more after it began. */
  private List<Long> moments(int count, long span) {
    long shift = chance.between(0, length - span);
    long pace = (span - HOUR) / (count + 1);
    List<Long> moments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moments.add(begin + shift + HOUR + i * pace + chance.between(0, pace - 1));
    }
    return moments;
  }

  private long anyTime() {
    return begin + chance.between(0, length * 9 / 10);
  }

  private SimulatedGrid anyGrid() {
    return chance.pick(world.county().grids());
  }
}
