package io.gridwhistle.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes alert revisions to the platform's log, from where push and index take them. */
final class AlertLog implements AutoCloseable {
  private static final String TOPIC = "gw.alerts";

  private final KafkaProducer<String, String> producer;

  AlertLog(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Writes them one after another; they are durable on return. */
  void write(List<ObjectNode> alerts) {
    for (ObjectNode alert : alerts) {
      producer.send(record(alert));
    }
    producer.flush();
  }

  private static ProducerRecord<String, String> record(ObjectNode alert) {
    return new ProducerRecord<>(TOPIC, alert.path("alertId").asText(), alert.toString());
  }

  /** Begins to write so many a second, each at its own instant. */
  Flood flood(List<ObjectNode> alerts, int perSecond) {
    Flood flood = new Flood(alerts, TimeUnit.SECONDS.toNanos(1) / perSecond);
    flood.start();
    return flood;
  }

  /** A steady stream of alerts; ends by itself. */
  final class Flood extends Thread {
    private final List<ObjectNode> alerts;
    private final long stepNanos;

    private Flood(List<ObjectNode> alerts, long stepNanos) {
      super("flood");
      this.alerts = alerts;
      this.stepNanos = stepNanos;
      setDaemon(true);
    }

    @Override
    public void run() {
      long start = System.nanoTime();
      try {
        for (int i = 0; i < alerts.size(); i++) {
          TimeUnit.NANOSECONDS.sleep(start + i * stepNanos - System.nanoTime());
          producer.send(record(alerts.get(i)));
        }
      } catch (InterruptedException ended) {
        interrupt();
      }
      producer.flush();
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
  }
}
