package io.gridwhistle.benchmark.detect;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Pairs;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.Subject;
import io.gridwhistle.benchmark.detect.cep.CepDetection;
import io.gridwhistle.benchmark.detect.esper.EsperDetection;
import io.gridwhistle.benchmark.detect.flink.LocalJobs;
import io.gridwhistle.benchmark.detect.sql.SqlDetection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our detectors alone, on one thread, beside engines that find the same by general means. */
public final class DetectBenchmark implements Benchmark {
  private static final int GRIDS = 320;
  private static final int DAYS = 35;
  private static final long SEED = 20;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    County county = County.simulated(effort.of(GRIDS), DAYS, SEED);
    List<Row> rows = new ArrayList<>();
    rows.addAll(compare(effort, county, "detect-esper", new EsperDetection(county)));
    try (LocalJobs flink = LocalJobs.start()) {
      rows.addAll(compare(effort, county, "detect-cep", new CepDetection(flink, county)));
      rows.addAll(compare(effort, county, "detect-sql", new SqlDetection(flink, county)));
    }
    return rows;
  }

  private static List<Row> compare(Effort effort, County county, String name, Detection rival)
      throws Exception {
    Detection ours = new OurDetection(county);
    List<Step> expected = ours.pass().steps();
    return new Pairs(effort, System.out)
        .compare(name, checked(county, ours, expected), checked(county, rival, expected))
        .rows(name, "events/s");
  }

  /** Every single pass must say what it should; a rate without that counts for nothing. */
  private static Subject checked(County county, Detection side, List<Step> expected) {
    return () -> rate(county, side, expected);
  }

  private static double rate(County county, Detection side, List<Step> expected) throws Exception {
    Outcome outcome = side.pass();
    StepSets.requireSame(side.getClass().getSimpleName(), expected, outcome.steps(), side::tells);
    System.gc();
    return outcome.rate(county.events().size());
  }
}
