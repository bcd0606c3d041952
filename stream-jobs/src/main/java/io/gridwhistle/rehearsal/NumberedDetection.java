package io.gridwhistle.rehearsal;

import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.operator.DetectionSettings;
import io.gridwhistle.operator.DetectionTopology;
import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.state.Forms;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** The job's detection over a numbered county, whose events come from within the process. */
public final class NumberedDetection {
  private static final String NUMBERS = "numbers";

  private NumberedDetection() {}

  /** The numbers of a county, in order. */
  public static DataStream<Long> numbers(
      StreamExecutionEnvironment job, Source<Long, ?, ?> source, NumberedCounty county) {
    return job.fromSource(
            source,
            WatermarkStrategy.<Long>forMonotonousTimestamps()
                .withTimestampAssigner((number, none) -> county.time(number)),
            NUMBERS)
        .uid(NUMBERS)
        .setParallelism(1);
  }

  /** Adds the operators to the job of the numbers. */
  public static DetectionTopology.Outputs define(
      StreamExecutionEnvironment job,
      DataStream<Long> numbers,
      NumberedCounty county,
      DetectionSettings settings) {
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
    return DetectionTopology.define(
        new DetectionTopology.Inputs(
            unique.incidents(),
            facts.union(unique.patrols()),
            nothing(job, "rules", RuleChange.TYPE),
            nothing(job, "actions", Forms.ACTIONS)),
        settings);
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

  /** A control stream that ends before anything has come. */
  private static <T> DataStream<T> nothing(
      StreamExecutionEnvironment job, String name, TypeInformation<T> type) {
    return job.fromSource(
            new NumberSequenceSource(0, 0), WatermarkStrategy.<Long>noWatermarks(), name)
        .uid(name)
        .setParallelism(1)
        .flatMap((Long number, Collector<T> out) -> {})
        .returns(type)
        .uid(name + "-nothing")
        .setParallelism(1);
  }
}
