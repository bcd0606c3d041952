package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Comparison;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an event costs among many grids and among few, and the heap that a grid holds. */
public final class ScaleBenchmark implements Benchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int MOST = 5_000_000;

  /** Of a round: so many that collections, which either side may cause, fall into each. */
  private static final int EVENTS = 2_500_000;

  private static final int MEGABYTES = 8_000;
  private static final int MOST_MEGABYTES = 12_000;
  private static final double NANOS = 1e9;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (ScaleProcess scales = ScaleProcess.start(MEGABYTES, work, FEW, MANY)) {
      scales.awaitLoaded();
      int events = effort.of(EVENTS);
      Comparison rates =
          new Pairs(effort, System.out)
              .compare(
                  "scale",
                  () -> NANOS / scales.cost(0, events),
                  () -> NANOS / scales.cost(1, events));
      rows.addAll(costs(rates));
      rows.add(new Row("heap-bytes-per-grid", scales.heapPerGrid(1), "B"));
    }
    if (!effort.isBrief()) {
      rows.add(new Row("heap-bytes-per-grid-of-5-million", heapOfMost(work), "B"));
    }
    return rows;
  }

  private static double heapOfMost(Path work) throws IOException {
    try (ScaleProcess most = ScaleProcess.start(MOST_MEGABYTES, work, MOST)) {
      most.awaitLoaded();
      return most.heapPerGrid(0);
    }
  }

  /** Rates turned into costs: the few grids' rate over that of the many is the cost of scale. */
  private static List<Row> costs(Comparison rates) {
    List<Row> rows = new ArrayList<>(rates.rows("scale", "events/cpu-s").subList(0, 3));
    List<Row> both = rates.rows("scale", "events/cpu-s");
    rows.add(new Row("scale-cost-of-1-thousand", NANOS / both.get(3).value(), "ns"));
    rows.add(new Row("scale-cost-of-1-million", NANOS / both.get(4).value(), "ns"));
    return rows;
  }
}
