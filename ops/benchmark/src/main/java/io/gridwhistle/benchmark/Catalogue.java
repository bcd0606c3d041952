package io.gridwhistle.benchmark;

import io.gridwhistle.benchmark.detect.DetectBenchmark;
import io.gridwhistle.benchmark.inner.InnerBenchmark;
import io.gridwhistle.benchmark.intake.IntakeSuite;
import io.gridwhistle.benchmark.jobs.JobSuite;
import io.gridwhistle.benchmark.jobs.ScaleBenchmark;
import io.gridwhistle.benchmark.live.LiveSuite;
import io.gridwhistle.benchmark.push.PushBenchmark;
import io.gridwhistle.benchmark.views.IndexBenchmark;
import io.gridwhistle.benchmark.views.StateBenchmark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Every benchmark by its name, in the order in which {@code all} runs them. */
final class Catalogue {
  static final List<Entry> ENTRIES =
      List.of(
          new Entry(JobSuite.NAMES, JobSuite::new),
          alone("scale", ScaleBenchmark::new),
          new Entry(IntakeSuite.NAMES, IntakeSuite::new),
          alone("detect", DetectBenchmark::new),
          alone("inner", InnerBenchmark::new),
          alone("state", StateBenchmark::new),
          alone("index", IndexBenchmark::new),
          alone("push", PushBenchmark::new),
          new Entry(LiveSuite.NAMES, LiveSuite::new));

  private Catalogue() {}

  /** Names that one process can measure, and who does it. */
  record Entry(List<String> names, Supplier<Suite> suite) {}

  private static Entry alone(String name, Supplier<Benchmark> benchmark) {
    return new Entry(List.of(name), () -> Suite.of(name, benchmark.get()));
  }

  /** Who measures all of these in one process, if somebody does. */
  static Optional<Suite> suite(Set<String> names) {
    return ENTRIES.stream()
        .filter(entry -> entry.names.containsAll(names))
        .map(entry -> entry.suite.get())
        .findFirst();
  }
}
