package io.gridwhistle.sink;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.wire.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sinks onto the log.
 *
 * <p>At least once: records go out at once and every checkpoint waits until they are there. Repeats
 * after a restart carry the same identity, so that readers drop them.
 */
public final class KafkaSinks {
  private static final String LINGER_MILLIS = "0";
  private static final String GIVE_UP_MILLIS = "120000";

  private KafkaSinks() {}

  /** Ends a stream of alerts on their topic. */
  public static void alerts(DataStream<Alert> alerts, String brokers) {
    alerts
        .sinkTo(sink(brokers, (alert, context, time) -> record(alert)))
        .uid("alerts")
        .name("alerts");
  }

  /** Ends a stream of quarantined records on their topic. */
  public static void quarantine(DataStream<QuarantinedRecord> records, String brokers) {
    records
        .sinkTo(sink(brokers, (quarantined, context, time) -> record(quarantined)))
        .uid("quarantine")
        .name("quarantine")
        .setParallelism(1);
  }

  static ProducerRecord<byte[], byte[]> record(Alert alert) {
    byte[] key = alert.alertId().getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(Topics.ALERTS, key, AlertJson.write(alert));
  }

  static ProducerRecord<byte[], byte[]> record(QuarantinedRecord quarantined) {
    return new ProducerRecord<>(
        Topics.QUARANTINE, QuarantineJson.key(quarantined), QuarantineJson.write(quarantined));
  }

  private static <T> KafkaSink<T> sink(String brokers, KafkaRecordSerializationSchema<T> schema) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(brokers)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(schema)
        .setProperty("acks", "all")
        .setProperty("linger.ms", LINGER_MILLIS)
        .setProperty("delivery.timeout.ms", GIVE_UP_MILLIS)
        .build();
  }
}
