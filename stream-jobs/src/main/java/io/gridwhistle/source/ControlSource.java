package io.gridwhistle.source;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Rules and registry: small topics of one partition, read in the log's order by one task. */
public final class ControlSource {
  /** What comes rarely is handed on at once, without a thread that looks for it. */
  public static final long AT_ONCE = 0;

  private ControlSource() {}

  /**
   * Adds the source of one control topic to a job.
   *
   * @param name its uid, stable for ever
   */
  public static DataStream<LogRecord> define(
      StreamExecutionEnvironment job, String brokers, String group, String topic, String name) {
    return job.fromSource(
            KafkaSources.of(brokers, topic, group, new LogRecordSchema()),
            WatermarkStrategy.forGenerator(context -> new Timeless<LogRecord>()),
            name)
        .uid(name)
        .setParallelism(1)
        .setBufferTimeout(AT_ONCE);
  }
}
