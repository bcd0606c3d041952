package io.gridwhistle.benchmark.inner;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The inner loops under JMH, each in a process of its own. */
public final class InnerBenchmark implements Benchmark {
  private static final String OTHER = "Other";
  private static final int ROUNDS = 4;
  private static final double SECONDS = 1;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    Map<String, Double> rates = new TreeMap<>();
    for (RunResult result : new Runner(options(effort)).run()) {
      rates.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    List<Row> rows = new ArrayList<>();
    rates.forEach(
        (loop, rate) -> {
          Double other = rates.get(loop + OTHER);
          if (other != null) {
            rows.add(new Row("inner-" + loop, rate / other, "ratio"));
            rows.add(new Row("inner-" + loop + "-ours", rate, "events/s"));
            rows.add(new Row("inner-" + loop + "-other", other, "events/s"));
          }
        });
    return rows;
  }

  private static Options options(Effort effort) {
    TimeValue round = TimeValue.milliseconds(Math.round(SECONDS * effort.share() * 1_000));
    return new OptionsBuilder()
        .include(Loops.class.getName())
        .mode(Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS)
        .forks(1)
        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC")
        .warmupIterations(ROUNDS)
        .warmupTime(round)
        .measurementIterations(ROUNDS)
        .measurementTime(round)
        .build();
  }
}
