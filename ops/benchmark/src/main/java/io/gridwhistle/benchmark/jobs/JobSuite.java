package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.benchmark.Comparison;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Results;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The detection job beside its own source, on one log: without its sinks on both state backends,
 * and whole, from events on a real log to alerts on it.
 */
public final class JobSuite implements Suite {
  private static final String JOB = "job";
  private static final String WHOLE = "end-to-end";
  public static final List<String> NAMES = List.of(JOB, WHOLE);
  private static final int GRIDS = 2_000;
  private static final int EVENTS = 600_000;

  /** The whole job follows the one of which it is made, and finds its code compiled. */
  @Override
  public void run(Effort effort, Path work, Results results) throws Exception {
    CountyFiles county = CountyFiles.write(work, GRIDS, effort.of(EVENTS));
    try (FilledLog log = FilledLog.start(work.resolve("kafka"), county);
        FlinkCluster flink = FlinkCluster.start()) {
      Verdicts right = Verdicts.read(county.replayed());
      System.out.printf("%d events, %d alerts%n", county.count(), right.size());
      Comparing comparing = new Comparing(effort, work, county, log, flink, right);
      results.take(JOB, () -> comparing.job("job", "hashmap"));
      results.take(WHOLE, () -> comparing.whole());
      results.take(JOB, () -> comparing.job("job-rocksdb", "rocksdb"));
    }
  }

  private record Comparing(
      Effort effort,
      Path work,
      CountyFiles county,
      FilledLog log,
      FlinkCluster flink,
      Verdicts right) {

    List<Row> job(String name, String backend) throws Exception {
      DetectionRuns runs = runs(backend);
      return pairs().compare(name, runs::job, runs::floor).rows(name, "events/s");
    }

    List<Row> whole() throws Exception {
      DetectionRuns runs = runs("hashmap");
      ProcessorTime cost = new ProcessorTime(log);
      Comparison comparison = pairs().compare(WHOLE, () -> runs.whole(log, cost), runs::floor);
      double millions = county.count() / 1e6;
      List<Row> compared = comparison.rows(WHOLE, "events/s");
      List<Row> rows = new ArrayList<>();
      rows.add(new Row("end-to-end-events-per-s", compared.get(3).value(), "events/s"));
      rows.addAll(compared);
      rows.add(new Row("end-to-end-job-cpu-per-million", cost.jobSeconds() / millions, "cpu-s"));
      rows.add(new Row("end-to-end-log-cpu-per-million", cost.logSeconds() / millions, "cpu-s"));
      return rows;
    }

    private DetectionRuns runs(String backend) {
      Path data = work.resolve(backend);
      return new DetectionRuns(flink, county, DetectionRuns.settings(log, data, backend), right);
    }

    private Pairs pairs() {
      return new Pairs(effort, System.out);
    }
  }
}
