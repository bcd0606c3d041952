package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.OpenLoop;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.benchmark.live.Crash.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Kills the worker with SIGKILL under steady load, and waits for the alerts to come again. */
final class RecoveryMeasurement {
  private static final double STEP_SECONDS = 1;

  /** Not looked at before, since looking costs the generator's process much. */
  private static final double FIRST_SECONDS = 10;

  private static final int LONGEST_STEPS = 50;

  /** Until a spare worker stands by again that has rehearsed, between two kills. */
  private static final double UNTIL_WHOLE_SECONDS = 60;

  /** Events that come this late on average are no steady load any more. */
  private static final double MOST_SLIP_MILLIS = 50;

  private RecoveryMeasurement() {}

  /** Measures on a platform that has its full load. */
  static List<Row> take(LiveRun run, boolean brief) throws Exception {
    run.send(new OpenLoop(), brief ? 3 : 30);
    OpenLoop loop = new OpenLoop();
    int first = run.sent();
    List<Crash> crashes = new ArrayList<>();
    for (int count = 0; count < (brief ? 1 : 5); count++) {
      crashes.add(crash(run, loop));
      System.out.println(crashes.get(count));
      run.send(loop, brief ? 2 : UNTIL_WHOLE_SECONDS);
    }
    run.requireEveryWarningOnce(first, run.sent());
    requireSteady(loop);
    return rows(crashes, loop);
  }

  private static Crash crash(LiveRun run, OpenLoop loop) throws Exception {
    Aside<ProcessHandle> worker = Aside.begin(run.platform()::worker);
    run.send(loop, STEP_SECONDS);
    int known = run.alerts().told().size();
    worker.get().destroyForcibly();
    long killed = System.nanoTime();
    run.send(loop, FIRST_SECONDS);
    Aside<Optional<Crash>> look = Aside.begin(Optional::empty);
    for (int step = 0; step < LONGEST_STEPS; step++) {
      run.send(loop, STEP_SECONDS);
      if (look.isDone() && look.get().isPresent()) {
        return look.get().orElseThrow();
      } else if (look.isDone()) {
        look = Aside.begin(() -> recovered(run, known, killed));
      }
    }
    throw new VoidRunException("no alert came within a minute of the kill.");
  }

  private static Optional<Crash> recovered(LiveRun run, int known, long killed) {
    List<Sample> samples = samples(run, known, killed);
    return samples.stream().anyMatch(one -> isBack(one, killed))
        ? Optional.of(Crash.of(samples, killed))
        : Optional.empty();
  }

  private static boolean isBack(Sample one, long killed) {
    return one.meant() > killed && one.millis() <= Crash.CAUGHT_UP_MILLIS;
  }

  /** What events brought; what was still on its way when the worker was killed is left out. */
  private static List<Sample> samples(LiveRun run, int known, long killed) {
    Foretold foretold = run.foretold();
    return run.alerts().toldAfter(known).stream()
        .filter(told -> foretold.isByEvent(told.warning()))
        .map(told -> new Sample(run.nanosOf(told.warning().at()), told.nanos()))
        .filter(one -> one.meant() > killed)
        .toList();
  }

  private static void requireSteady(OpenLoop loop) throws VoidRunException {
    if (loop.slipMillis() > MOST_SLIP_MILLIS) {
      throw new VoidRunException(
          "its events came "
              + loop.slipMillis()
              + " ms late at the 99th percentile, which is no steady load.");
    }
  }

  private static List<Row> rows(List<Crash> crashes, OpenLoop loop) {
    List<Row> rows = new ArrayList<>();
    add(rows, "recovery-first-alert-s", "s", crashes, Crash::firstSeconds);
    add(rows, "recovery-catch-up", "ratio", crashes, Crash::catchUp);
    add(rows, "recovery-back-s", "s", crashes, Crash::backSeconds);
    rows.add(new Row("recovery-arrival-rate", LiveSuite.RATE, "events/s"));
    rows.add(new Row("recovery-generator-slip-p99-ms", loop.slipMillis(), "ms"));
    return rows;
  }

  /** The median and the range. */
  private static void add(
      List<Row> rows, String name, String unit, List<Crash> all, ToDoubleFunction<Crash> value) {
    double[] sorted = DoubleStream.of(all.stream().mapToDouble(value).toArray()).sorted().toArray();
    rows.add(new Row(name, sorted[sorted.length / 2], unit));
    rows.add(new Row(name + "-lowest", sorted[0], unit));
    rows.add(new Row(name + "-highest", sorted[sorted.length - 1], unit));
  }
}
