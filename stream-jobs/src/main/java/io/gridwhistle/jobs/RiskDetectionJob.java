package io.gridwhistle.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.operator.DetectionSettings;
import io.gridwhistle.operator.DetectionTopology;
import io.gridwhistle.operator.RuleChange;
import io.gridwhistle.operator.SlowTime;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.rules.RuleReader;
import io.gridwhistle.sink.GridStateSink;
import io.gridwhistle.sink.KafkaSinks;
import io.gridwhistle.sink.QuarantinedRecord;
import io.gridwhistle.source.ActionSource;
import io.gridwhistle.source.ControlSource;
import io.gridwhistle.source.EventSource;
import io.gridwhistle.source.LogRecord;
import io.gridwhistle.state.Forms;
import io.gridwhistle.wire.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Detects risks: from events on the log to alerts on the log and live grid states. */
public final class RiskDetectionJob {
  static final String NAME = "risk-detection";
  static final String GROUP = "gridwhistle-risk-detection";
  private static final Duration IDLE_AFTER = Duration.ofSeconds(1);

  private RiskDetectionJob() {}

  /**
   * The job without its ends.
   *
   * @param alerts every revision, in order per alert
   * @param grids states of grids, conflated
   * @param aside what cannot be applied, with the reason
   */
  public record Found(
      DataStream<Alert> alerts, DataStream<GridState> grids, DataStream<QuarantinedRecord> aside) {}

  /** The whole topology: {@link DetectionTopology} between the log and the views. */
  public static StreamExecutionEnvironment define(JobSettings settings) {
    StreamExecutionEnvironment job = environment(settings);
    Found found = detect(job, settings);
    KafkaSinks.alerts(found.alerts, settings.kafka());
    GridStateSink.define(found.grids, settings.hazelcast());
    KafkaSinks.quarantine(found.aside, settings.kafka());
    return job;
  }

  /** An empty job that runs as this one does. */
  public static StreamExecutionEnvironment environment(JobSettings settings) {
    return JobConfiguration.environment(
        NAME, settings.checkpointsOf(NAME), settings.parallelism(), settings.stateBackend());
  }

  /** Adds the log of events. */
  public static EventSource.Intake events(StreamExecutionEnvironment job, JobSettings settings) {
    return EventSource.define(
        job, settings.kafka(), GROUP, settings.retention(), IDLE_AFTER, Forms.COMPACT_EVENTS);
  }

  /** Adds the sources and the detection. */
  public static Found detect(StreamExecutionEnvironment job, JobSettings settings) {
    String brokers = settings.kafka();
    EventSource.Intake events = events(job, settings);
    ActionSource.Intake actions = ActionSource.define(job, brokers, GROUP, Forms.ACTIONS);
    DataStream<LogRecord> registry =
        ControlSource.define(job, brokers, GROUP, Topics.REGISTRY, "registry");
    DataStream<RuleChange> rules =
        ControlSource.define(job, brokers, GROUP, Topics.RULES, "rules")
            .flatMap(new RuleChanges())
            .uid("rule-changes")
            .name("rule changes")
            .setParallelism(1)
            .setBufferTimeout(ControlSource.AT_ONCE);
    DetectionTopology.Outputs found =
        DetectionTopology.define(
            DetectionTopology.live(events.events(), registry, rules, actions.actions()),
            detection(settings));
    DataStream<QuarantinedRecord> aside =
        slow("events-aside", events.aside())
            .union(slow("actions-aside", actions.aside()).setParallelism(1));
    return new Found(found.alerts(), found.grids(), aside);
  }

  private static SingleOutputStreamOperator<QuarantinedRecord> slow(
      String uid, DataStream<QuarantinedRecord> aside) {
    return SlowTime.behind(aside, uid).setBufferTimeout(DetectionTopology.VIEW_MILLIS);
  }

  /** How detection runs until the log of rules says otherwise. */
  public static DetectionSettings detection(JobSettings settings) {
    List<String> rules = RuleReader.defaults().values().stream().map(ObjectNode::toString).toList();
    return DetectionSettings.live(rules, settings.retention());
  }
}
