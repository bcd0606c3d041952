package io.gridwhistle.source;

import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;

/** Sources of the log: from its beginning, unless a checkpoint says from where. */
final class KafkaSources {
  private KafkaSources() {}

  /** What one fetch brings goes on in as few pieces: each wakes the reader's task. */
  private static final String POLLED_RECORDS = "4000";

  /** As the system likes: the client's own 64 KB let a large answer come in many small reads. */
  private static final String RECEIVE_BYTES = "-1";

  /**
   * How often the offsets are committed for those who watch the lag, who need them sooner than the
   * next checkpoint; a restart takes those of its checkpoint.
   */
  private static final String COMMIT_MILLIS = "2000";

  /** A source that commits its offsets as {@code group}. */
  static <T> KafkaSource<T> of(
      String brokers, String topic, String group, KafkaRecordDeserializationSchema<T> schema) {
    return builder(brokers, topic, group, schema).build();
  }

  /** The same for a topic on which there is always something. */
  static <T> KafkaSource<T> busy(
      String brokers, String topic, String group, KafkaRecordDeserializationSchema<T> schema) {
    return builder(brokers, topic, group, schema)
        .setProperty("max.poll.records", POLLED_RECORDS)
        .setProperty("receive.buffer.bytes", RECEIVE_BYTES)
        .setProperty("interceptor.classes", BatchEnd.class.getName())
        .build();
  }

  private static <T> KafkaSourceBuilder<T> builder(
      String brokers, String topic, String group, KafkaRecordDeserializationSchema<T> schema) {
    return KafkaSource.<T>builder()
        .setBootstrapServers(brokers)
        .setTopics(topic)
        .setGroupId(group)
        .setClientIdPrefix(group + "-" + topic)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("commit.offsets.on.checkpoint", "false")
        .setProperty("enable.auto.commit", "true")
        .setProperty("auto.commit.interval.ms", COMMIT_MILLIS)
        .setDeserializer(schema);
  }
}
