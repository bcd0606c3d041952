package io.gridwhistle.benchmark.jobs;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A real log in a process of its own that holds a county's registry and events, as ingest does. */
final class FilledLog implements AutoCloseable {
  private static final TopicPartition ALERTS = new TopicPartition(Topics.ALERTS, 0);
  private static final int SILENT_LOOKS = 5;
  private static final long LOOK_MILLIS = 50;

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
      PreparationMain.run(county, server.address());
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

  /**
   * The same once nothing has come for a while: what a job that was cancelled had sent off may
   * still arrive.
   */
  long settledEnd() throws InterruptedException {
    long before = alertsEnd();
    for (int silent = 0; silent < SILENT_LOOKS; ) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      long now = alertsEnd();
      silent = now == before ? silent + 1 : 0;
      before = now;
    }
    return before;
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
