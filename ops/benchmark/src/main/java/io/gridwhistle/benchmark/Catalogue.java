package io.gridwhistle.benchmark;

import io.gridwhistle.benchmark.detect.DetectBenchmark;
import io.gridwhistle.benchmark.inner.InnerBenchmark;
import io.gridwhistle.benchmark.intake.IntakeBenchmark;
import io.gridwhistle.benchmark.intake.LogBenchmark;
import io.gridwhistle.benchmark.jobs.EndToEndBenchmark;
import io.gridwhistle.benchmark.jobs.JobBenchmark;
import io.gridwhistle.benchmark.jobs.ScaleBenchmark;
import io.gridwhistle.benchmark.live.LatencyBenchmark;
import io.gridwhistle.benchmark.live.RecoveryBenchmark;
import io.gridwhistle.benchmark.push.PushBenchmark;
import io.gridwhistle.benchmark.views.IndexBenchmark;
import io.gridwhistle.benchmark.views.StateBenchmark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every benchmark by its name, in the order in which {@code all} runs them. */
final class Catalogue {
  static final Map<String, Supplier<Benchmark>> BENCHMARKS = benchmarks();

  private Catalogue() {}

  private static Map<String, Supplier<Benchmark>> benchmarks() {
    Map<String, Supplier<Benchmark>> all = new LinkedHashMap<>();
    all.put("job", JobBenchmark::new);
    all.put("scale", ScaleBenchmark::new);
    all.put("end-to-end", EndToEndBenchmark::new);
    all.put("intake", IntakeBenchmark::new);
    all.put("log", LogBenchmark::new);
    all.put("detect", DetectBenchmark::new);
    all.put("inner", InnerBenchmark::new);
    all.put("state", StateBenchmark::new);
    all.put("index", IndexBenchmark::new);
    all.put("push", PushBenchmark::new);
    all.put("latency", LatencyBenchmark::new);
    all.put("recovery", RecoveryBenchmark::new);
    return all;
  }
}
