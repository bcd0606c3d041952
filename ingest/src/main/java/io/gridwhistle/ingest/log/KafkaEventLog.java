package io.gridwhistle.ingest.log;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.wire.Topics;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log on Kafka: idempotent, acknowledged by all in-sync replicas.
 *
 * <p>{@code send} takes a short lock and never waits (see {@link KafkaSettings}), hence it runs on
 * event loops. After a record that failed the log counts as away until the probe has seen it again.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaEventLog.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final LogHealth health;
  private volatile int eventPartitions = 1;

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
  boolean knows(String topic) {
    try {
      int partitions = producer.partitionsFor(topic).size();
      if (topic.equals(Topics.EVENTS) && partitions > 0) {
        eventPartitions = partitions;
      }
      return partitions > 0;
    } catch (KafkaException notYet) {
      return false;
    }
  }

  @Override
  public int partitionOf(EventReader event) {
    int partitions = eventPartitions;
    return partitions == 1 ? 0 : partitionOf(event.grid(), partitions);
  }

  /** As Kafka itself spreads keys. */
  public static int partitionOf(String grid, int partitions) {
    return Utils.toPositive(Utils.murmur2(grid.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  @Override
  public Future<Boolean> append(int partition, EventFrame events, long time) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.EVENTS, partition, time, null, events.value());
    record.headers().add(EventFrame.HEADER, events.header());
    return send(record);
  }

  @Override
  public Future<Boolean> append(String topic, String key, byte[] value, long time) {
    return send(new ProducerRecord<>(topic, null, time, key, value));
  }

  private Future<Boolean> send(ProducerRecord<String, byte[]> record) {
    Context context = Vertx.currentContext();
    Promise<Boolean> durable = Promise.promise();
    Callback outcome =
        (place, failure) -> {
          note(failure);
          context.runOnContext(known -> durable.complete(failure == null));
        };
    try {
      producer.send(record, outcome);
    } catch (KafkaException | IllegalStateException failure) {
      outcome.onCompletion(null, failure);
    }
    return durable.future();
  }

  private void note(@Nullable Exception failure) {
    if (failure != null) {
      boolean wasUp = health.isUp();
      health.down();
      if (wasUp) {
        LOG.warn("The log did not take a record: {}", failure.toString());
      }
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_LIMIT);
  }
}
