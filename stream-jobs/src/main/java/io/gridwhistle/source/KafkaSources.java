package io.gridwhistle.source;

import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;

/** Sources of the log: from its beginning, unless a checkpoint says from where. */
final class KafkaSources {
  private KafkaSources() {}

  /** A source that commits its offsets as {@code group}, for those who watch the lag. */
  static <T> KafkaSource<T> of(
      String brokers, String topic, String group, KafkaRecordDeserializationSchema<T> schema) {
    return KafkaSource.<T>builder()
        .setBootstrapServers(brokers)
        .setTopics(topic)
        .setGroupId(group)
        .setClientIdPrefix(group + "-" + topic)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(schema)
        .setProperty("fetch.min.bytes", "1")
        .build();
  }
}
