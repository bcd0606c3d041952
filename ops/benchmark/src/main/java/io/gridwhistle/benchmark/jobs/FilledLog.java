package io.gridwhistle.benchmark.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.wire.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A real log in a process of its own that holds a county's registry and events, as ingest does. */
final class FilledLog implements AutoCloseable {
  /** Of no secret: the same persons get the same keys here and in the replay. */
  static final byte[] PSEUDONYM_KEY =
      "benchmark-of-the-job-32-bytes-key".getBytes(StandardCharsets.UTF_8);

  private static final TopicPartition ALERTS = new TopicPartition(Topics.ALERTS, 0);
  private final KafkaServer server;
  private final KafkaConsumer<byte[], byte[]> alerts;

  private FilledLog(KafkaServer server) {
    this.server = server;
    this.alerts =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", server.address()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    alerts.assign(List.of(ALERTS));
  }

  static FilledLog start(Path folder, CountyFiles county) throws Exception {
    KafkaServer server = KafkaServer.start(folder);
    try {
      createTopics(server.address());
      fill(server.address(), county);
      return new FilledLog(server);
    } catch (Exception failure) {
      server.close();
      throw failure;
    }
  }

  private static void createTopics(String brokers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      List<NewTopic> topics =
          Stream.of(
                  Topics.EVENTS,
                  Topics.ALERTS,
                  Topics.RULES,
                  Topics.REGISTRY,
                  Topics.ACTIONS,
                  Topics.QUARANTINE)
              .map(FilledLog::topic)
              .toList();
      admin.createTopics(topics).all().get();
    }
  }

  /** A reader each for the events, so that no task waits for a silent one. */
  private static NewTopic topic(String name) {
    int partitions = name.equals(Topics.EVENTS) ? Runtime.getRuntime().availableProcessors() : 1;
    return new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", "-1"));
  }

  /**
   * Every partition ends with the newest event again: as a repeat it is dropped, but it tells how
   * late it is. Without it, a run would end with waiting until a partition counts as silent.
   */
  private static void fill(String brokers, CountyFiles county) throws IOException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", brokers, "linger.ms", "20", "batch.size", "262144");
    try (KafkaProducer<String, byte[]> log =
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        BufferedReader events = Files.newBufferedReader(county.events())) {
      JsonNode document = county.registryDocument();
      registryRecords(document).forEach(log::send);
      Registry registry = RegistryReader.read(document, 1);
      EventReader reader = new EventReader(() -> registry, new Pseudonymizer(PSEUDONYM_KEY));
      byte[] last = {};
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        last = line.getBytes(StandardCharsets.UTF_8);
        log.send(eventRecord(reader, last, null));
      }
      for (PartitionInfo partition : log.partitionsFor(Topics.EVENTS)) {
        log.send(eventRecord(reader, last, partition.partition()));
      }
    }
  }

  /** Every grid, then the head that puts them in force. */
  private static List<ProducerRecord<String, byte[]>> registryRecords(JsonNode document) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (JsonNode feature : document.path("features")) {
      String grid = feature.path("properties").path("grid").asText();
      records.add(record(Topics.REGISTRY, "grid:" + grid, feature.toString()));
    }
    ObjectNode head = document.deepCopy();
    head.remove("features");
    head.put("version", 1).put("grids", records.size());
    records.add(record(Topics.REGISTRY, "head", head.toString()));
    return records;
  }

  private static ProducerRecord<String, byte[]> record(String topic, String key, String value) {
    return new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
  }

  private static ProducerRecord<String, byte[]> eventRecord(
      EventReader reader, byte[] line, @Nullable Integer partition) {
    if (!(reader.read(line, 0, line.length) instanceof ReadResult.Accepted accepted)) {
      throw new IllegalStateException("The simulated county holds an event that ingest refuses.");
    }
    Event event = accepted.event();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.EVENTS, partition, event.time(), event.grid(), accepted.json());
    record.headers().add("event", EventCodec.write(event));
    return record;
  }

  String brokers() {
    return server.address();
  }

  /** The server's processor time so far. */
  Duration processorTime() {
    return ProcessHandle.of(server.process().pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** How many revisions of alerts the log holds. */
  long alertsEnd() {
    return alerts.endOffsets(List.of(ALERTS)).values().iterator().next();
  }

  /** The revisions in a stretch of the log. */
  List<Alert> alerts(long from, long to) {
    alerts.seek(ALERTS, from);
    List<Alert> found = new ArrayList<>();
    while (alerts.position(ALERTS) < to) {
      alerts
          .poll(Duration.ofMillis(100))
          .forEach(
              record -> {
                if (record.offset() < to) {
                  found.add(AlertJson.read(record.value()));
                }
              });
    }
    return found;
  }

  @Override
  public void close() {
    alerts.close();
    server.close();
  }
}
