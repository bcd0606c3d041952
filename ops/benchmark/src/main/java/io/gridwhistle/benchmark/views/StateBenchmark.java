package io.gridwhistle.benchmark.views;

import com.hazelcast.map.IMap;
import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Comparison;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.store.GridStore;
import io.gridwhistle.store.Publisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Grid states published, guarded by their versions, beside bare {@code IMap.setAll} of the same
 * states: same two members (as {@code up --members 2} starts them, one backup each), same map, same
 * client, same batches. Every round writes the next version of every grid and then looks whether
 * the map holds it.
 */
public final class StateBenchmark implements Benchmark {
  private static final int MEMBERS = 2;
  private static final int GRIDS = 100_000;

  /** As the detection job's publisher sends them. */
  private static final int BATCH = 2_000;

  private static final int UNDER_WAY = 2;

  private long version;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    SampleGrids grids = new SampleGrids(effort.of(GRIDS));
    try (GridMembers members = GridMembers.start(MEMBERS, work)) {
      IMap<String, GridState> map = GridStore.map(members.client());
      Publisher publisher = new Publisher(members.client());
      Comparison comparison =
          new Pairs(effort, System.out)
              .compare("state", () -> published(grids, publisher, map), () -> set(grids, map));
      return comparison.rows("state", "grids/s");
    }
  }

  private double published(SampleGrids grids, Publisher publisher, IMap<String, GridState> map)
      throws InterruptedException, VoidRunException {
    List<List<GridState>> batches = cut(grids.at(++version));
    double seconds = new Batches(UNDER_WAY).send(batches, publisher::publish);
    return checked(grids, map, seconds);
  }

  private double set(SampleGrids grids, IMap<String, GridState> map)
      throws InterruptedException, VoidRunException {
    List<Map<String, GridState>> batches =
        cut(grids.at(++version)).stream().map(StateBenchmark::byGrid).toList();
    double seconds = new Batches(UNDER_WAY).send(batches, map::setAllAsync);
    return checked(grids, map, seconds);
  }

  private double checked(SampleGrids grids, IMap<String, GridState> map, double seconds)
      throws VoidRunException {
    HeldStates.require(cut(grids.at(version)), map::getAll);
    return grids.size() / seconds;
  }

  private static List<List<GridState>> cut(List<GridState> states) {
    List<List<GridState>> batches = new ArrayList<>();
    for (int from = 0; from < states.size(); from += BATCH) {
      batches.add(states.subList(from, Math.min(states.size(), from + BATCH)));
    }
    return batches;
  }

  private static Map<String, GridState> byGrid(List<GridState> states) {
    Map<String, GridState> byGrid = new LinkedHashMap<>();
    states.forEach(state -> byGrid.put(state.grid(), state));
    return byGrid;
  }
}
