package io.gridwhistle.jobs;

import io.gridwhistle.sink.AlertIndexSink;
import io.gridwhistle.sink.KafkaSinks;
import io.gridwhistle.source.AlertSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Copies every revision of every alert from the log into the search index. */
public final class AlertIndexJob {
  static final String NAME = "alert-index";
  private static final String GROUP = "gridwhistle-alert-index";

  private AlertIndexJob() {}

  /** The whole topology; one task is enough, as several bulk calls are under way at once. */
  static StreamExecutionEnvironment define(JobSettings settings) {
    StreamExecutionEnvironment job = environment(settings);
    AlertSource.Intake alerts = AlertSource.define(job, settings.kafka(), GROUP);
    alerts
        .documents()
        .sinkTo(new AlertIndexSink(settings.elasticsearch(), settings.kafka()))
        .uid("alert-index")
        .name("alert index");
    KafkaSinks.quarantine(alerts.aside(), settings.kafka());
    return job;
  }

  /** An empty job that runs as this one does. */
  public static StreamExecutionEnvironment environment(JobSettings settings) {
    return JobConfiguration.environment(NAME, settings.checkpointsOf(NAME), 1, "hashmap");
  }
}
