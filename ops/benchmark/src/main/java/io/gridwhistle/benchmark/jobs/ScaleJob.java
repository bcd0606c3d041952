package io.gridwhistle.benchmark.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.jobs.RiskDetectionJob;
import io.gridwhistle.operator.DetectionSettings;
import io.gridwhistle.operator.DetectionTopology;
import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.rehearsal.NumberedCounty;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.state.Forms;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/** The job's detection over numbered grids that come from within the process. */
final class ScaleJob {
  static final String SOURCE = "Source: numbers";
  private static final String ALERTS = "alerts";
  private static final String GRIDS = "grid-states";
  private static final String NEVER_OPEN = "never-open";

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
    DataStream<Long> numbers =
        job.fromSource(
                new GatedNumbers(gate),
                WatermarkStrategy.<Long>forMonotonousTimestamps()
                    .withTimestampAssigner((number, none) -> county.time(number)),
                "numbers")
            .uid("numbers")
            .setParallelism(1);
    DetectionTopology.Outputs found =
        DetectionTopology.define(
            inputs(job, numbers, county),
            toldAtOnce(
                DetectionSettings.live(
                    RuleReader.defaults().values().stream().map(ObjectNode::toString).toList(),
                    settings.retention())));
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

  private static DetectionTopology.Inputs inputs(
      StreamExecutionEnvironment job, DataStream<Long> numbers, NumberedCounty county) {
    DataStream<GridNotice> facts =
        numbers
            .flatMap((Long number, Collector<GridNotice> out) -> facts(county, number, out))
            .returns(Forms.GRID_NOTICES)
            .uid("facts")
            .setParallelism(1);
    DataStream<CompactEvent> events =
        numbers
            .flatMap((Long number, Collector<CompactEvent> out) -> events(county, number, out))
            .returns(Forms.COMPACT_EVENTS)
            .uid("events")
            .setParallelism(1);
    DetectionTopology.Unique unique = DetectionTopology.withoutRepeats(events);
    return new DetectionTopology.Inputs(
        unique.incidents(),
        facts.union(unique.patrols()),
        nothing(job, "rules", RuleChange.TYPE),
        nothing(job, "actions", Forms.ACTIONS));
  }

  private static void facts(NumberedCounty county, long number, Collector<GridNotice> out) {
    if (county.isFacts(number)) {
      out.collect(county.facts(number));
    }
  }

  private static void events(NumberedCounty county, long number, Collector<CompactEvent> out) {
    if (!county.isFacts(number)) {
      out.collect(CompactEvent.of(county.event(number)));
    }
  }

  /** A control stream on which nothing ever comes. */
  private static <T> DataStream<T> nothing(
      StreamExecutionEnvironment job, String name, TypeInformation<T> type) {
    return job.fromSource(
            new GatedNumbers(NEVER_OPEN),
            WatermarkStrategy.<Long>noWatermarks().withIdleness(Duration.ofMillis(100)),
            name)
        .uid(name)
        .setParallelism(1)
        .flatMap((Long number, Collector<T> out) -> {})
        .returns(type)
        .uid(name + "-nothing")
        .setParallelism(1);
  }
}
