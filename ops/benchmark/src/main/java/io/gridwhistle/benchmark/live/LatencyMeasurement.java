package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.OpenLoop;
import io.gridwhistle.benchmark.Row;
import java.util.List;

/**
 * From the instant at which an event was meant to be sent, or at which time made a rule true, to
 * the frame that tells the alert, on the whole platform.
 */
final class LatencyMeasurement {
  private static final double WINDOW_SECONDS = 5;

  /** So long that a checkpoint falls into it. */
  private static final double SHORTEST_SECONDS = 30;

  /** A window whose 99th percentile is hardly lower than the lowest before it is flat. */
  private static final double FLAT = 0.9;

  private LatencyMeasurement() {}

  /** Measures on a platform that has its full load. */
  static List<Row> take(LiveRun run, boolean brief) throws Exception {
    double warm = LiveSuite.RAMP_SECONDS + (brief ? warmUp(run, 3, 3) : warmUp(run, 6, 24));
    OpenLoop loop = new OpenLoop();
    int first = run.sent();
    run.send(loop, brief ? SHORTEST_SECONDS : 120);
    int end = run.sent();
    run.requireEveryWarningOnce(first, end);
    System.out.printf("generator's slip at p99: %.3f ms%n", loop.slipMillis());
    loop.requireOnTime();
    return rows(run, run.millisOf(first), run.millisOf(end), loop, warm);
  }

  /** Goes on until two windows in a row were flat, or for so many windows at most. */
  private static double warmUp(LiveRun run, int fewest, int most) throws Exception {
    double lowest = Double.MAX_VALUE;
    int flat = 0;
    int windows = 0;
    while (windows < most && (flat < 2 || windows < fewest)) {
      Latencies window = window(run);
      System.out.println("warms up: " + window);
      double now = window.count() == 0 ? Double.MAX_VALUE : window.at(99);
      flat = now < Double.MAX_VALUE && now >= lowest * FLAT ? flat + 1 : 0;
      lowest = Math.min(lowest, now);
      windows++;
    }
    return windows * WINDOW_SECONDS;
  }

  private static Latencies window(LiveRun run) throws Exception {
    int known = run.alerts().told().size();
    run.send(new OpenLoop(), WINDOW_SECONDS);
    Latencies window = new Latencies();
    run.alerts().toldAfter(known).forEach(told -> window.add(run.latency(told)));
    return window;
  }

  private static List<Row> rows(LiveRun run, long since, long until, OpenLoop loop, double warm) {
    Foretold foretold = run.foretold();
    Latencies byEvent = new Latencies();
    Latencies byTime = new Latencies();
    for (Told told : run.alerts().told()) {
      if (told.warning().at() >= since && told.warning().at() < until) {
        (foretold.isByEvent(told.warning()) ? byEvent : byTime).add(run.latency(told));
      }
    }
    return List.of(
        new Row("latency-p99-ms", byEvent.at(99), "ms"),
        new Row("latency-p999-ms", byEvent.at(99.9), "ms"),
        new Row("latency-p50-ms", byEvent.at(50), "ms"),
        new Row("latency-highest-ms", byEvent.highest(), "ms"),
        new Row("latency-samples", byEvent.count(), "alerts"),
        new Row("latency-timer-p99-ms", byTime.at(99), "ms"),
        new Row("latency-timer-p50-ms", byTime.at(50), "ms"),
        new Row("latency-timer-samples", byTime.count(), "alerts"),
        new Row("latency-generator-slip-p99-ms", loop.slipMillis(), "ms"),
        new Row("latency-warm-up-s", warm, "s"));
  }
}
