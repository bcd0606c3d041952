package io.gridwhistle.source;

import io.gridwhistle.alert.Action;
import io.gridwhistle.sink.QuarantinedRecord;
import io.gridwhistle.wire.Topics;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What people do to alerts. */
public final class ActionSource {
  private ActionSource() {}

  /** Readable actions, and what is none, with the reason. */
  public record Intake(DataStream<Action> actions, DataStream<QuarantinedRecord> aside) {}

  /** Adds the source to a job. */
  public static Intake define(
      StreamExecutionEnvironment job, String brokers, String group, TypeInformation<Action> type) {
    SingleOutputStreamOperator<Action> actions =
        ControlSource.define(job, brokers, group, Topics.ACTIONS, "actions")
            .process(new ActionIntake())
            .returns(type)
            .uid("action-intake")
            .name("action intake")
            .setParallelism(1)
            .setBufferTimeout(ControlSource.AT_ONCE);
    return new Intake(actions, actions.getSideOutput(ActionIntake.ASIDE));
  }
}
