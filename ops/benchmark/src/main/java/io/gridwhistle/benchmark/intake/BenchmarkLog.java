package io.gridwhistle.benchmark.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.LoggedFrame;
import io.gridwhistle.ingest.log.KafkaSettings;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real Kafka with the product's topics and a registry. */
final class BenchmarkLog implements AutoCloseable {
  /** Where the floor writes. */
  static final String RAW = "raw.events";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DELIVERY_MILLIS = 60_000;
  private static final long BUFFER_BYTES = 200L << 20;

  private final KafkaServer server;

  private BenchmarkLog(KafkaServer server) {
    this.server = server;
  }

  static BenchmarkLog start(Path data, String registry) throws Exception {
    BenchmarkLog log = new BenchmarkLog(KafkaServer.start(data));
    try {
      log.createTopics();
      log.load(JSON.readTree(registry));
      return log;
    } catch (Exception failure) {
      log.close();
      throw failure;
    }
  }

  private void createTopics() throws InterruptedException, ExecutionException {
    List<NewTopic> topics =
        List.of(Topics.EVENTS, Topics.ALERTS, Topics.ACTIONS, Topics.REGISTRY, RAW).stream()
            .map(name -> new NewTopic(name, 1, (short) 1))
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      admin.createTopics(topics).all().get();
    }
  }

  private void load(JsonNode registry) throws IOException {
    ObjectNode head = JSON.createObjectNode().put("version", 1);
    List.of("divisions", "departments", "calendar")
        .forEach(name -> head.set(name, registry.path(name)));
    try (KafkaProducer<String, byte[]> producer = producer()) {
      for (JsonNode feature : registry.path("features")) {
        String grid = feature.path("properties").path("grid").textValue();
        producer.send(record("grid:" + grid, feature));
      }
      producer.send(record("head", head));
    }
  }

  private static ProducerRecord<String, byte[]> record(String key, JsonNode value)
      throws IOException {
    return new ProducerRecord<>(Topics.REGISTRY, key, JSON.writeValueAsBytes(value));
  }

  String address() {
    return server.address();
  }

  /** A producer as the node has it, but for that it waits where the node would refuse. */
  KafkaProducer<String, byte[]> producer() {
    Map<String, Object> settings =
        new KafkaSettings(address(), DELIVERY_MILLIS, BUFFER_BYTES).producer();
    settings.put("max.block.ms", DELIVERY_MILLIS);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Reads a topic from an offset to its present end. */
  long read(String topic, long from, Consumer<ConsumerRecord<String, byte[]>> reader) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address(), "fetch.max.bytes", 8 << 20);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(reader);
      }
      return end;
    }
  }

  /** Every event that the product's topic holds, by the compact form that the job reads. */
  Ledger ledger() {
    Ledger[] ledger = {Ledger.EMPTY};
    read(
        Topics.EVENTS,
        0,
        record -> {
          LoggedFrame events = frame(record);
          while (events.next()) {
            Event event = events.event(0).event();
            ledger[0] = ledger[0].with(event.source(), event.id());
          }
        });
    return ledger[0];
  }

  static LoggedFrame frame(ConsumerRecord<String, byte[]> record) {
    byte[] header = record.headers().lastHeader(EventFrame.HEADER).value();
    return LoggedFrame.of(header, record.value());
  }

  @Override
  public void close() {
    server.close();
  }
}
