package io.gridwhistle.ingest.log;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log on Kafka: idempotent, acknowledged by all in-sync replicas.
 *
 * <p>{@code send} takes a short lock and never waits (see {@link KafkaSettings}), hence it runs on
 * event loops, a slice of records at a time. After the first record that fails nothing more of its
 * append is sent, and the log counts as away until the probe has seen it again.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaEventLog.class);
  private static final String COMPACT_EVENT = "event";
  private static final int SLICE = 500;
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final LogHealth health;

  public KafkaEventLog(KafkaSettings settings, LogHealth health) {
    this.health = health;
    producer =
        new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public boolean isAvailable() {
    return health.isUp();
  }

  /** Fetches what {@code send} must find at hand; false until it is there. */
  public boolean knows(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (KafkaException notYet) {
      return false;
    }
  }

  @Override
  public Future<Appended> append(List<LogRecord> records) {
    if (records.isEmpty()) {
      return Future.succeededFuture(new Appended(0));
    }
    Run run = new Run(records);
    run.sendSlice(0);
    return run.outcome.future();
  }

  @Override
  public void close() {
    producer.close(CLOSE_LIMIT);
  }

  private final class Run {
    private final Context context = Vertx.currentContext();
    private final Promise<Appended> outcome = Promise.promise();
    private final List<LogRecord> records;
    private final Appended appended;
    private volatile boolean failed;

    Run(List<LogRecord> records) {
      this.records = records;
      appended = new Appended(records.size());
    }

    void sendSlice(int from) {
      int to = Math.min(records.size(), from + SLICE);
      for (int i = from; i < to; i++) {
        send(i);
      }
      if (to < records.size()) {
        context.runOnContext(next -> sendSlice(to));
      }
    }

    private void send(int index) {
      if (failed) {
        settle(index, false);
        return;
      }
      try {
        producer.send(record(records.get(index)), (place, failure) -> settle(index, failure));
      } catch (KafkaException | IllegalStateException failure) {
        settle(index, failure);
      }
    }

    private void settle(int index, @Nullable Exception failure) {
      if (failure != null && !failed) {
        failed = true;
        health.down();
        LOG.warn("The log did not take a record: {}", failure.toString());
      }
      settle(index, failure == null);
    }

    private void settle(int index, boolean durable) {
      if (appended.settle(index, durable)) {
        context.runOnContext(all -> outcome.complete(appended));
      }
    }
  }

  private static ProducerRecord<String, byte[]> record(LogRecord record) {
    ProducerRecord<String, byte[]> kafka =
        new ProducerRecord<>(record.topic(), null, record.time(), record.key(), record.value());
    if (record.compactEvent() != null) {
      kafka.headers().add(COMPACT_EVENT, record.compactEvent());
    }
    return kafka;
  }
}
