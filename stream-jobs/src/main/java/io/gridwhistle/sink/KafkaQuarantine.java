package io.gridwhistle.sink;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The quarantine topic; connects when the first record comes. */
final class KafkaQuarantine implements Quarantine {
  private static final String BLOCK_MILLIS = "5000";
  private final String brokers;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  KafkaQuarantine(String brokers) {
    this.brokers = brokers;
  }

  @Override
  public CompletableFuture<Void> put(QuarantinedRecord record) {
    CompletableFuture<Void> durable = new CompletableFuture<>();
    try {
      producer()
          .send(
              KafkaSinks.record(record),
              (metadata, failure) -> {
                if (failure == null) {
                  durable.complete(null);
                } else {
                  durable.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException refused) {
      durable.completeExceptionally(refused);
    }
    return durable;
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open == null) {
      open =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", brokers, "acks", "all", "max.block.ms", BLOCK_MILLIS),
              new ByteArraySerializer(),
              new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }
}
