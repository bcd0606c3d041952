package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.jobs.RiskDetectionJob;
import io.gridwhistle.operator.DetectionSettings;
import io.gridwhistle.operator.DetectionTopology;
import io.gridwhistle.rehearsal.NumberedCounty;
import io.gridwhistle.rehearsal.NumberedDetection;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job's detection over numbered grids that come from within the process. */
final class ScaleJob {
  static final String SOURCE = "Source: numbers";
  private static final String ALERTS = "alerts";
  private static final String GRIDS = "grid-states";

  /**
   * What an event changes is told at once. A day's events come within a second here: at the usual
   * pace, dozens of events of each of a few grids would be told in one, and those of many grids one
   * by one, after the run that they belong to.
   */
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private ScaleJob() {}

  /**
   * The job, without checkpoints: their cost is one of the interval, not of an event.
   *
   * @param gate by which the numbers come
   */
  static StreamExecutionEnvironment define(
      JobSettings settings, NumberedCounty county, String gate) {
    StreamExecutionEnvironment job = RiskDetectionJob.environment(settings);
    job.getCheckpointConfig().disableCheckpointing();
    DetectionTopology.Outputs found =
        NumberedDetection.define(
            job,
            NumberedDetection.numbers(job, new GatedNumbers(gate), county),
            county,
            toldAtOnce(RiskDetectionJob.detection(settings)));
    found.alerts().sinkTo(new DiscardingSink<>()).uid(ALERTS).name(ALERTS);
    found.grids().sinkTo(new DiscardingSink<>()).uid(GRIDS).name(GRIDS);
    return job;
  }

  private static DetectionSettings toldAtOnce(DetectionSettings live) {
    return new DetectionSettings(
        live.rules(),
        live.calendar(),
        live.lateness(),
        live.until(),
        live.holding(),
        live.followsWallClock(),
        live.patience(),
        live.tick(),
        AT_ONCE);
  }
}
