package io.gridwhistle.benchmark.detect.cep;

import io.gridwhistle.benchmark.detect.County;
import io.gridwhistle.benchmark.detect.Detection;
import io.gridwhistle.benchmark.detect.DisputeLevels;
import io.gridwhistle.benchmark.detect.Outcome;
import io.gridwhistle.benchmark.detect.Signal;
import io.gridwhistle.benchmark.detect.Signals;
import io.gridwhistle.benchmark.detect.Step;
import io.gridwhistle.benchmark.detect.flink.GridSpread;
import io.gridwhistle.benchmark.detect.flink.LocalJobs;
import io.gridwhistle.benchmark.detect.flink.MemorySource;
import io.gridwhistle.benchmark.detect.flink.Round;
import io.gridwhistle.benchmark.detect.flink.SharedType;
import io.gridwhistle.benchmark.detect.flink.StepSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.cep.CEP;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink CEP in one task: patterns find what follows what, functions behind them say what it means.
 * Nothing is serialized between operators, since keys need no shuffle where there is one task.
 */
public final class CepDetection implements Detection {
  private static final TypeInformation<Signal> SIGNALS = new SharedType<>(Signal.class);
  private static final TypeInformation<Step> STEPS = new SharedType<>(Step.class);
  private static final TypeInformation<Count> COUNTS = new SharedType<>(Count.class);
  private static final Duration LONG = Duration.ofDays(30);
  private static final Duration SHORT = Duration.ofDays(7);

  private final LocalJobs flink;
  private final List<Signal> signals;
  private final Map<String, List<String>> gridsByDivision;
  private final Map<String, Long> intervals;

  public CepDetection(LocalJobs flink, County county) {
    this.flink = flink;
    this.signals = Signals.of(county);
    this.gridsByDivision = Signals.gridsByDivision(county);
    this.intervals = Signals.intervals(county);
  }

  /** A pattern sees what happens, not that a report has left its window. */
  @Override
  public boolean tells(Step step) {
    return step.isUpward() || !step.rule().equals("repeated-dispute");
  }

  @Override
  public Outcome pass() throws Exception {
    Round round = Round.of(signals);
    StreamExecutionEnvironment environment = flink.environment();
    DataStream<Signal> source =
        MemorySource.stream(environment, round, SIGNALS, (signal, old) -> signal.at());
    DataStream<Count> counts = counts(source);
    List.of(
            coverage(source),
            overdue(source),
            disputes(counts.filter(count -> !DisputeLevels.isGrid(count.key())), LONG),
            disputes(counts.filter(count -> DisputeLevels.isGrid(count.key())), SHORT))
        .forEach(steps -> steps.sinkTo(new StepSink(round.number())));
    flink.run(environment);
    return round.outcome();
  }

  private DataStream<Step> coverage(DataStream<Signal> source) {
    DataStream<Signal> grids = source.flatMap(new GridSpread(gridsByDivision)).returns(SIGNALS);
    DataStream<PatrolPair> pairs =
        CEP.pattern(keyed(grids, Signal::key), PatrolPair.pattern())
            .process(new PatrolPair.Pairs(), new SharedType<>(PatrolPair.class));
    return keyed(pairs, pair -> pair.from().key()).process(new PatrolSteps(intervals), STEPS);
  }

  private static DataStream<Step> overdue(DataStream<Signal> source) {
    DataStream<Signal> incidents = source.filter(signal -> !signal.isAboutGrid());
    DataStream<StageRun> runs =
        CEP.pattern(keyed(incidents, Signal::key), StagePattern.create())
            .process(new StagePattern.Runs(), new SharedType<>(StageRun.class));
    return keyed(runs, run -> run.start().key()).process(new StageSteps(), STEPS);
  }

  private static DataStream<Count> counts(DataStream<Signal> source) {
    DataStream<Signal> ends =
        source.filter(signal -> !signal.isAboutGrid() && (signal.isReport() || signal.flag()));
    return keyed(ends, Signal::key).process(new DisputeFacts(), COUNTS);
  }

  private static DataStream<Step> disputes(DataStream<Count> counts, Duration window) {
    return CEP.pattern(keyed(counts, Count::key), DisputePattern.within(window))
        .process(new DisputeSteps(), STEPS);
  }

  private static <T> KeyedStream<T, String> keyed(
      DataStream<T> stream, KeySelector<T, String> key) {
    return DataStreamUtils.reinterpretAsKeyedStream(stream, key, Types.STRING);
  }
}
