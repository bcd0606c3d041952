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
  /** What each loop stands beside: two of them begin with the same text. */
  private static final Map<String, String> OTHERS =
      Map.of("read", "readOther", "frame", "readOther", "pass", "passOther", "know", "knowOther");

  private static final int ROUNDS = 4;
  private static final double SECONDS = 1;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    Map<String, Double> rates = new TreeMap<>();
    for (RunResult result : new Runner(options(effort)).run()) {
      rates.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(OTHERS).forEach((loop, other) -> rows.addAll(rows(loop, rates, other)));
    return rows;
  }

  private static List<Row> rows(String loop, Map<String, Double> rates, String other) {
    double ours = rates.getOrDefault(loop, Double.NaN);
    double theirs = rates.getOrDefault(other, Double.NaN);
    return List.of(
        new Row("inner-" + loop, ours / theirs, "ratio"),
        new Row("inner-" + loop + "-ours", ours, "events/s"),
        new Row("inner-" + loop + "-other", theirs, "events/s"));
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
