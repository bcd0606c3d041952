package io.gridwhistle.benchmark.live;

import io.gridwhistle.benchmark.Effort;
import io.gridwhistle.benchmark.Results;
import io.gridwhistle.benchmark.Suite;
import java.nio.file.Path;
import java.util.List;

/** A whole platform under the same steady load throughout; it is killed last. */
public final class LiveSuite implements Suite {
  private static final String LATENCY = "latency";
  private static final String RECOVERY = "recovery";
  public static final List<String> NAMES = List.of(LATENCY, RECOVERY);
  static final int RATE = 1_000;
  static final double RAMP_SECONDS = 25;

  @Override
  public void run(Effort effort, Path work, Results results) throws Exception {
    try (LiveRun run = LiveRun.start(work.resolve("platform"), RATE, RAMP_SECONDS)) {
      run.rampUp();
      results.take(LATENCY, () -> LatencyMeasurement.take(run, effort.isBrief()));
      results.take(RECOVERY, () -> RecoveryMeasurement.take(run, effort.isBrief()));
    }
  }
}
