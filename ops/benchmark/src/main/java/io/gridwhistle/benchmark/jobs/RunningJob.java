package io.gridwhistle.benchmark.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;

/** A job as its watcher sees it. */
final class RunningJob {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final List<String> DETECTORS = List.of("incidents", "grids", "disputes");
  private static final long LOOK_NANOS = 2_000_000;

  /** Asking for the status costs Flink a description of the whole job. */
  private static final int LOOKS_PER_STATUS = 500;

  private final String id;
  private final Callable<JobStatus> status;
  private long start;

  RunningJob(String id, Callable<JobStatus> status) {
    this.id = id;
    this.status = status;
  }

  /** Waits for the job's first event; what Flink takes to start is nobody's cost. */
  void awaitFirst(String source) throws Exception {
    await("its first event", () -> OperatorMetrics.handedOn(id, source) > 0);
    start = System.nanoTime();
  }

  /** Waits until the operator has taken so many records. */
  void awaitTaken(String operator, long records) throws Exception {
    await(records + " records at " + operator, () -> taken(operator) >= records);
  }

  /**
   * Waits until every event has come and each detector has done all that is due up to the newest.
   */
  void awaitDetected(String source, long events, int tasks, long newest) throws Exception {
    await("all events", () -> OperatorMetrics.handedOn(id, source) >= events);
    for (String detector : DETECTORS) {
      await(
          "the watermark behind " + detector,
          () ->
              OperatorMetrics.watermarks(id, detector).filter(at -> at >= newest).count() == tasks);
    }
  }

  /** Waits until a sink has all that was found so far: a finding makes one revision. */
  void awaitFindings(String sink) throws Exception {
    long findings = DETECTORS.stream().mapToLong(detector -> taken(detector + "-alerts")).sum();
    awaitTaken(sink, findings);
  }

  /** Waits until all tasks of the detectors run. */
  void awaitTasks(int tasks) throws Exception {
    for (String detector : DETECTORS) {
      await("its tasks", () -> OperatorMetrics.watermarks(id, detector).count() == tasks);
    }
  }

  /** Seconds since the first event. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  long taken(String operator) {
    return OperatorMetrics.taken(id, operator);
  }

  void await(String what, BooleanSupplier condition) throws Exception {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    for (int look = 1; !condition.getAsBoolean(); look++) {
      LockSupport.parkNanos(LOOK_NANOS);
      boolean ended = look % LOOKS_PER_STATUS == 0 && status.call().isTerminalState();
      if (ended || System.nanoTime() > limit) {
        throw new IllegalStateException(
            "The job waited in vain for " + what + " and is " + status.call() + ".");
      }
    }
  }
}
