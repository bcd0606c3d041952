package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Comparison;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole job with its sinks, from events on a real log to alerts on it. */
public final class EndToEndBenchmark implements Benchmark {
  private static final int GRIDS = 2_000;
  private static final int EVENTS = 800_000;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    CountyFiles county = CountyFiles.write(work, GRIDS, effort.of(EVENTS));
    try (FilledLog log = FilledLog.start(work.resolve("kafka"), county);
        FlinkCluster flink = FlinkCluster.start()) {
      Verdicts right = Verdicts.read(county.replayed());
      System.out.printf("%d events, %d alerts%n", county.count(), right.size());
      DetectionRuns runs =
          new DetectionRuns(flink, county, DetectionRuns.settings(log, work, "hashmap"), right);
      ProcessorTime cost = new ProcessorTime(log);
      Comparison comparison =
          new Pairs(effort, System.out)
              .compare("end-to-end", () -> runs.whole(log, cost), runs::floor);
      return rows(comparison, cost, county.count() / 1e6);
    }
  }

  private static List<Row> rows(Comparison comparison, ProcessorTime cost, double millions) {
    List<Row> compared = comparison.rows("end-to-end", "events/s");
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("end-to-end-events-per-s", compared.get(3).value(), "events/s"));
    rows.addAll(compared);
    rows.add(new Row("end-to-end-job-cpu-per-million", cost.jobSeconds() / millions, "cpu-s"));
    rows.add(new Row("end-to-end-log-cpu-per-million", cost.logSeconds() / millions, "cpu-s"));
    return rows;
  }
}
