package io.gridwhistle.ingest;

import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A log with the product's topics and a small county; one serves all tests that leave it alone. */
final class TestKafka {
  private static @Nullable TestKafka shared;

  private final String address;
  private final int alertPartitions;
  private final KafkaProducer<String, String> producer;

  TestKafka(String address, int alertPartitions) throws Exception {
    this.address = address;
    this.alertPartitions = alertPartitions;
    createTopics();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address, "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer());
    TestCounty.writeTo(this);
  }

  static synchronized TestKafka shared() throws Exception {
    if (shared == null) {
      shared = new TestKafka(startServer().address(), 3);
    }
    return shared;
  }

  static KafkaServer startServer() throws IOException {
    return KafkaServer.start(Files.createTempDirectory("kafka"));
  }

  String address() {
    return address;
  }

  private void createTopics() throws InterruptedException, ExecutionException {
    Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(Topics.EVENTS, 1, (short) 1),
                  new NewTopic(Topics.ALERTS, alertPartitions, (short) 1),
                  new NewTopic(Topics.ACTIONS, 1, (short) 1),
                  new NewTopic(Topics.REGISTRY, 1, (short) 1).configs(compacted)))
          .all()
          .get();
    }
  }

  /** Appends a record and waits until it is durable. */
  void append(String topic, String key, String value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Everything that a topic holds now. */
  List<ConsumerRecord<String, byte[]>> records(String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
