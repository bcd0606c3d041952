package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.Benchmark;
import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.OpenLoop;
import io.gridwhistle.benchmark.Row;
import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.benchmark.live.Crash.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Kills the worker with SIGKILL under steady load, and waits for the alerts to come again. */
public final class RecoveryBenchmark implements Benchmark {
  private static final int RATE = 2_000;

  /** Events come as towns send them on, several at a time: here it is the worker that counts. */
  private static final int BATCH = Plan.FRAME;

  private static final double RAMP_SECONDS = 12;
  private static final double STEP_SECONDS = 1;

  /** Not looked at before, since looking costs the generator's process much. */
  private static final double FIRST_SECONDS = 10;

  private static final int LONGEST_STEPS = 50;

  /** Events that come this late on average are no steady load any more. */
  private static final double MOST_SLIP_MILLIS = 50;

  @Override
  public List<Row> run(Effort effort, Path work) throws Exception {
    boolean brief = effort.isBrief();
    try (LiveRun run = LiveRun.start(work.resolve("platform"), RATE, RAMP_SECONDS, BATCH)) {
      OpenLoop loop = new OpenLoop();
      run.rampUp();
      run.send(new OpenLoop(), brief ? 6 : 30);
      run.judgeFromNow();
      List<Crash> crashes = new ArrayList<>();
      for (int count = 0; count < (brief ? 1 : 5); count++) {
        crashes.add(crash(run, loop));
        System.out.println(crashes.get(count));
        run.send(loop, brief ? 2 : 10);
      }
      run.requireEveryWarningOnce();
      requireSteady(loop);
      return rows(crashes, loop);
    }
  }

  private static Crash crash(LiveRun run, OpenLoop loop) throws Exception {
    FutureTask<ProcessHandle> worker = aside(run.platform()::worker);
    run.send(loop, STEP_SECONDS);
    int known = run.alerts().told().size();
    worker.get().destroyForcibly();
    long killed = System.nanoTime();
    run.send(loop, FIRST_SECONDS);
    FutureTask<Optional<Crash>> look = aside(Optional::empty);
    for (int step = 0; step < LONGEST_STEPS; step++) {
      run.send(loop, STEP_SECONDS);
      if (look.isDone() && look.get().isPresent()) {
        return look.get().orElseThrow();
      } else if (look.isDone()) {
        look = aside(() -> recovered(run, known, killed));
      }
    }
    throw new VoidRunException("no alert came within a minute of the kill.");
  }

  /** On a thread of its own, so that the generator is not held up. */
  private static <T> FutureTask<T> aside(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "aside");
    thread.setDaemon(true);
    thread.start();
    return task;
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
    rows.add(new Row("recovery-arrival-rate", RATE, "events/s"));
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
