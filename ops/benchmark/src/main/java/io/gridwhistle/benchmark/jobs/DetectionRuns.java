package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.jobs.RiskDetectionJob;
import io.gridwhistle.state.Forms;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job and its floor on one log, with the same settings. */
final class DetectionRuns {
  private static final String SOURCE = "Source: events";
  private static final String ALERTS = "alerts";
  private static final String GRIDS = "grid-states";
  private static final String END = "end";

  private final FlinkCluster flink;
  private final CountyFiles county;
  private final JobSettings settings;
  private final Verdicts right;

  DetectionRuns(FlinkCluster flink, CountyFiles county, JobSettings settings, Verdicts right) {
    this.flink = flink;
    this.county = county;
    this.settings = settings;
    this.right = right;
  }

  /** As the product runs, but for the views, where nobody is at home. */
  static JobSettings settings(FilledLog log, Path data, String backend) {
    return JobSettings.of(
        Map.of(
            "GRIDWHISTLE_KAFKA",
            log.brokers(),
            "GRIDWHISTLE_DATA",
            data.toString(),
            "GRIDWHISTLE_HAZELCAST",
            "127.0.0.1:1",
            "GRIDWHISTLE_STATE_BACKEND",
            backend));
  }

  /** Events per second of the detection; its alerts must be right. */
  double job() throws Exception {
    String run = UUID.randomUUID().toString();
    StreamExecutionEnvironment job = RiskDetectionJob.environment(settings);
    RiskDetectionJob.Found found = RiskDetectionJob.detect(job, settings);
    found.alerts().sinkTo(new CollectedAlerts(run)).uid(ALERTS).name(ALERTS);
    found.grids().sinkTo(new DiscardingSink<>()).uid(GRIDS).name(GRIDS);
    double rate =
        flink.run(
            job,
            running -> {
              running.awaitFirst(SOURCE);
              detect(running);
              return county.count() / running.seconds();
            });
    Verdicts.of(CollectedAlerts.take(run)).requireEqual(right);
    return rate;
  }

  /** Events per second of the whole job, until the last alert is durable on the log. */
  double whole(FilledLog log, ProcessorTime cost) throws Exception {
    long from = log.settledEnd();
    StreamExecutionEnvironment job = RiskDetectionJob.define(settings);
    return flink.run(
        job,
        running -> {
          running.awaitFirst(SOURCE);
          cost.start();
          detect(running);
          long to = from + running.taken(writer(ALERTS));
          running.await("the alerts on the log", () -> log.alertsEnd() >= to);
          double rate = county.count() / running.seconds();
          cost.stop();
          Verdicts.of(log.alerts(from, to)).requireEqual(right);
          return rate;
        });
  }

  private void detect(RunningJob job) throws Exception {
    job.awaitDetected(SOURCE, county.count(), settings.parallelism(), county.newest());
    job.awaitFindings(writer(ALERTS));
  }

  /** Events per second of the same source to tasks by key that read the event and drop it. */
  double floor() throws Exception {
    StreamExecutionEnvironment job = RiskDetectionJob.environment(settings);
    RiskDetectionJob.events(job, settings)
        .events()
        .keyBy(event -> event.fingerprint().high(), Types.LONG)
        .map(CompactEvent::event)
        .returns(Forms.EVENTS)
        .uid("whole")
        .sinkTo(new DiscardingSink<>())
        .uid(END)
        .name(END);
    return flink.run(
        job,
        running -> {
          running.awaitFirst(SOURCE);
          running.awaitTaken(writer(END), county.count());
          return county.count() / running.seconds();
        });
  }

  private static String writer(String sink) {
    return sink + ": Writer";
  }
}
