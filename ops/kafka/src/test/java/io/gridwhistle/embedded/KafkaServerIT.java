package io.gridwhistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {
  private static final TopicPartition PARTITION = new TopicPartition("gw.events", 0);

  @TempDir Path data;

  @Test
  void start_onDataOfAKilledBroker_servesWhatWasWritten() throws Exception {
    try (var server = KafkaServer.start(data)) {
      createTopic(server.address());
      write(server.address(), "G001", "{}");
      assertThat(read(server.address())).containsExactly("{}");
      server.process().kill();
    }
    try (var server = KafkaServer.start(data)) {
      assertThat(read(server.address())).containsExactly("{}");
    }
  }

  private static void createTopic(String address) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic("gw.events", 1, (short) 1))).all().get();
    }
  }

  private static void write(String address, String key, String value) throws Exception {
    var settings = Map.<String, Object>of("bootstrap.servers", address, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("gw.events", key, value)).get();
    }
  }

  private static List<String> read(String address) {
    var settings = Map.<String, Object>of("bootstrap.servers", address);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      return consumer.poll(Duration.ofSeconds(20)).records(PARTITION).stream()
          .map(record -> record.value())
          .toList();
    }
  }
}
