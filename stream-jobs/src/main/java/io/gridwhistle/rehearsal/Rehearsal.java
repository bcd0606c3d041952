package io.gridwhistle.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.jobs.RiskDetectionJob;
import io.gridwhistle.operator.DetectionSettings;
import io.gridwhistle.operator.DetectionTopology;
import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.state.Forms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * The detection over numbered grids, within this process, with checkpoints and one failure: after
 * it, what a take-over needs is loaded, and what it repeats most often is compiled.
 */
final class Rehearsal {
  private static final long GRIDS = 300;
  private static final long CHECKPOINT_MILLIS = 500;
  private static final String LOOPBACK = "127.0.0.1";
  private static final String NUMBERS = "numbers";

  private Rehearsal() {}

  /**
   * Rehearses until so many events have gone in and it has failed and recovered on the way. One
   * rehearsal at a time.
   *
   * @param checkpoints an empty directory
   * @throws TimeoutException when the time is up before
   */
  static void run(long events, Duration limit, URI checkpoints) throws Exception {
    StreamExecutionEnvironment job = environment(checkpoints);
    DetectionTopology.Outputs found = define(job, events);
    found.alerts().sinkTo(new DiscardingSink<>()).uid("alerts");
    found.grids().sinkTo(new DiscardingSink<>()).uid("grid-states");
    CountDownLatch end = Course.begin();
    JobClient running = job.executeAsync("rehearsal");
    boolean inTime = end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    running.cancel().get();
    if (!inTime) {
      throw new TimeoutException("No end within " + limit + ".");
    }
  }

  static StreamExecutionEnvironment environment(URI checkpoints) {
    StreamExecutionEnvironment job = RiskDetectionJob.environment(settings(checkpoints));
    job.configure(alone());
    return job.enableCheckpointing(CHECKPOINT_MILLIS);
  }

  /** Nobody else reaches the small Flink, nor takes its ports. */
  private static Configuration alone() {
    Configuration alone = new Configuration();
    alone.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    alone.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    alone.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    alone.set(RestOptions.BIND_PORT, "0");
    return alone;
  }

  private static JobSettings settings(URI checkpoints) {
    return JobSettings.of(
        Map.of("GRIDWHISTLE_CHECKPOINTS", checkpoints.toString(), "GRIDWHISTLE_PARALLELISM", "1"));
  }

  /** Adds the detection of events that go on for ever, as the operators know no end. */
  static DetectionTopology.Outputs define(StreamExecutionEnvironment job, long events) {
    NumberedCounty county = new NumberedCounty(GRIDS);
    DataStream<Long> numbers =
        job.fromSource(
                new NumberSequenceSource(0, Long.MAX_VALUE - 1),
                WatermarkStrategy.<Long>forMonotonousTimestamps()
                    .withTimestampAssigner((number, none) -> county.time(number)),
                NUMBERS)
            .uid(NUMBERS)
            .map(new Course(county.loading() + events))
            .uid("course");
    return DetectionTopology.define(inputs(job, numbers, county), detection());
  }

  private static DetectionSettings detection() {
    List<String> rules = RuleReader.defaults().values().stream().map(ObjectNode::toString).toList();
    return DetectionSettings.live(rules, Duration.ofDays(35));
  }

  private static DetectionTopology.Inputs inputs(
      StreamExecutionEnvironment job, DataStream<Long> numbers, NumberedCounty county) {
    DataStream<GridNotice> facts =
        numbers
            .filter(county::isFacts)
            .uid("facts-numbers")
            .map(county::facts)
            .returns(Forms.GRID_NOTICES)
            .uid("facts");
    DataStream<CompactEvent> events =
        numbers
            .filter(number -> !county.isFacts(number))
            .uid("events-numbers")
            .map(number -> CompactEvent.of(county.event(number)))
            .returns(Forms.COMPACT_EVENTS)
            .uid("events");
    DetectionTopology.Unique unique = DetectionTopology.withoutRepeats(events);
    return new DetectionTopology.Inputs(
        unique.incidents(),
        facts.union(unique.patrols()),
        nothing(job, "rules", RuleChange.TYPE),
        nothing(job, "actions", Forms.ACTIONS));
  }

  /** A control stream on which nothing comes. */
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

  /** Fails after the first checkpoint, so that to read one is rehearsed too, and sees the end. */
  private static final class Course implements MapFunction<Long, Long>, CheckpointListener {
    private static final long serialVersionUID = 1;
    private static final AtomicBoolean FAILED = new AtomicBoolean();
    private static volatile CountDownLatch over = new CountDownLatch(1);
    private final long end;
    private boolean saved;

    Course(long end) {
      this.end = end;
    }

    static CountDownLatch begin() {
      FAILED.set(false);
      over = new CountDownLatch(1);
      return over;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      saved = true;
    }

    @Override
    public Long map(Long number) {
      if (saved && FAILED.compareAndSet(false, true)) {
        throw new IllegalStateException("This failure belongs to the rehearsal.");
      }
      if (number >= end && FAILED.get()) {
        over.countDown();
      }
      return number;
    }
  }
}
