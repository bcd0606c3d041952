package io.gridwhistle.rehearsal;

import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.jobs.RiskDetectionJob;
import io.gridwhistle.operator.DetectionTopology;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * The detection over numbered grids, within this process, with checkpoints and one failure: after
 * it, what a take-over needs is loaded, and what it repeats most often is compiled.
 */
final class Rehearsal {
  private static final long GRIDS = 300;
  private static final long CHECKPOINT_MILLIS = 500;
  private static final String LOOPBACK = "127.0.0.1";

  /** The operators of a running system know no end. */
  private static final long FOR_EVER = Long.MAX_VALUE - 1;

  private Rehearsal() {}

  /**
   * Rehearses until so many events have gone in and it has failed and recovered on the way. One
   * rehearsal at a time.
   *
   * @param checkpoints an empty directory
   * @throws TimeoutException when the time is up before
   */
  static void run(long events, Duration limit, URI checkpoints) throws Exception {
    JobSettings settings = settings(checkpoints);
    NumberedCounty county = new NumberedCounty(GRIDS);
    StreamExecutionEnvironment job = environment(settings);
    DataStream<Long> numbers =
        NumberedDetection.numbers(job, new NumberSequenceSource(0, FOR_EVER), county)
            .map(new Course(county.loading() + events))
            .uid("course");
    DetectionTopology.Outputs found =
        NumberedDetection.define(job, numbers, county, RiskDetectionJob.detection(settings));
    found.alerts().sinkTo(new DiscardingSink<>()).uid("alerts");
    found.grids().sinkTo(new DiscardingSink<>()).uid("grid-states");
    CountDownLatch end = Course.begin();
    JobClient running = job.executeAsync("rehearsal");
    boolean inTime = end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    cancel(running);
    if (!inTime) {
      throw new TimeoutException("No end within " + limit + ".");
    }
  }

  /** Returns when no task writes any more. */
  private static void cancel(JobClient running) throws Exception {
    running.cancel().get();
    running.getJobExecutionResult().handle((none, cancelled) -> cancelled).get();
  }

  private static StreamExecutionEnvironment environment(JobSettings settings) {
    StreamExecutionEnvironment job = RiskDetectionJob.environment(settings);
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
