package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Comparison;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The detection job beside its own source, on both state backends. */
public final class JobBenchmark implements Benchmark {
  private static final int GRIDS = 2_000;
  private static final int EVENTS = 400_000;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    CountyFiles county = CountyFiles.write(work, GRIDS, effort.of(EVENTS));
    List<Row> rows = new ArrayList<>();
    try (FilledLog log = FilledLog.start(work.resolve("kafka"), county);
        FlinkCluster flink = FlinkCluster.start()) {
      Verdicts right = Verdicts.read(county.replayed());
      System.out.printf("%d events, %d alerts%n", county.count(), right.size());
      for (String backend : List.of("hashmap", "rocksdb")) {
        DetectionRuns runs =
            new DetectionRuns(
                flink, county, DetectionRuns.settings(log, work.resolve(backend), backend), right);
        String name = backend.equals("rocksdb") ? "job-rocksdb" : "job";
        Comparison comparison = new Pairs(effort, System.out).compare(name, runs::job, runs::floor);
        rows.addAll(comparison.rows(name, "events/s"));
      }
    }
    return rows;
  }
}
