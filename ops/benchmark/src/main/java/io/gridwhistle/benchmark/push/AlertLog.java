package io.gridwhistle.benchmark.push;

import io.gridwhistle.benchmark.views.SampleAlerts;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real Kafka with the topics of an ingest node, and one of ready frames for the bare server. */
final class AlertLog implements AutoCloseable {
  private final KafkaServer kafka;
  private final KafkaProducer<byte[], byte[]> producer;
  private int alerts;
  private int frames;

  private AlertLog(KafkaServer kafka) {
    this.kafka = kafka;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.address(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static AlertLog start(Path data) throws IOException, ExecutionException, InterruptedException {
    AlertLog log = new AlertLog(KafkaServer.start(data));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.address()))) {
      admin
          .createTopics(
              Stream.of(
                      Topics.ALERTS,
                      Topics.EVENTS,
                      Topics.ACTIONS,
                      Topics.REGISTRY,
                      BroadcastMain.TOPIC)
                  .map(topic -> new NewTopic(topic, 1, (short) 1))
                  .toList())
          .all()
          .get();
      return log;
    } catch (ExecutionException | InterruptedException failed) {
      log.close();
      throw failed;
    }
  }

  String address() {
    return kafka.address();
  }

  /** Appends new alerts, all at once, as the detection job writes them. */
  void appendAlerts(int count) {
    for (int i = 0; i < count; i++) {
      append(Topics.ALERTS, SampleAlerts.json(alerts++));
    }
  }

  /** Appends as many of what an ingest node would make of them. */
  void appendFrames(int count) {
    for (int i = 0; i < count; i++) {
      String alert = new String(SampleAlerts.json(frames++), StandardCharsets.UTF_8);
      String frame = "{\"cursor\":\"%d\",\"alert\":%s}".formatted(frames, alert);
      append(BroadcastMain.TOPIC, frame.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What does not arrive, the clients will miss. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void append(String topic, byte[] value) {
    producer.send(new ProducerRecord<>(topic, value));
  }

  @Override
  public void close() {
    producer.close();
    kafka.close();
  }
}
