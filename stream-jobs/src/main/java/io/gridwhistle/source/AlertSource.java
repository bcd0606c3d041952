package io.gridwhistle.source;

import io.gridwhistle.sink.AlertDocument;
import io.gridwhistle.sink.QuarantinedRecord;
import io.gridwhistle.wire.Topics;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Alert revisions on the log, as documents for the index. */
public final class AlertSource {
  private AlertSource() {}

  /** Alert documents, and what is no alert, with the reason. */
  public record Intake(DataStream<AlertDocument> documents, DataStream<QuarantinedRecord> aside) {}

  /** Adds the source to a job. */
  public static Intake define(StreamExecutionEnvironment job, String brokers, String group) {
    SingleOutputStreamOperator<AlertDocument> documents =
        job.fromSource(
                KafkaSources.of(brokers, Topics.ALERTS, group, new LogRecordSchema()),
                WatermarkStrategy.noWatermarks(),
                "alerts")
            .uid("alerts")
            .process(new AlertIntake())
            .uid("alert-intake")
            .name("alert intake");
    return new Intake(documents, documents.getSideOutput(AlertIntake.ASIDE));
  }
}
