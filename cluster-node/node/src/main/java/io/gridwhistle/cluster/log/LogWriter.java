package io.gridwhistle.cluster.log;

import io.gridwhistle.cluster.NodeSettings;
import io.gridwhistle.cluster.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends rules and registry to the log, durably and in order. */
@Singleton
public final class LogWriter {
  private static final Logger LOGGER = LoggerFactory.getLogger(LogWriter.class);
  private static final String LOG = "The log";
  private static final int CALL_MILLIS = 5_000;
  private static final int DELIVERY_MILLIS = 15_000;
  private static final int MAX_RECORD_BYTES = 16 << 20;

  private final String bootstrap;
  private @Nullable KafkaProducer<String, byte[]> producer;

  LogWriter(NodeSettings settings) {
    bootstrap = settings.kafka();
  }

  /** Begins to write records that are to be durable together before work goes on. */
  public Batch batch() {
    try {
      return new Batch(producer());
    } catch (KafkaException unusable) {
      throw ProblemException.unavailable(LOG);
    }
  }

  /** Records under way. */
  public static final class Batch {
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private Batch(KafkaProducer<String, byte[]> producer) {
      this.producer = producer;
    }

    /** Sends a record; a null value removes its key. */
    public void send(String topic, String key, byte @Nullable [] value) {
      if (failure.get() != null) {
        return;
      }
      try {
        producer.send(
            new ProducerRecord<>(topic, key, value),
            (metadata, refused) -> failure.compareAndSet(null, refused));
      } catch (KafkaException refused) {
        failure.compareAndSet(null, refused);
      }
    }

    /**
     * Waits until all of them are durable.
     *
     * @throws ProblemException 503 when they may not be
     */
    public void await() {
      producer.flush();
      Exception refused = failure.get();
      if (refused != null) {
        LOGGER.warn("The log did not take what was written: {}", refused.toString());
        throw ProblemException.unavailable(LOG);
      }
    }
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    KafkaProducer<String, byte[]> made = producer;
    if (made == null) {
      made = new KafkaProducer<>(properties());
      producer = made;
    }
    return made;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
    return properties;
  }

  @PreDestroy
  synchronized void close() {
    KafkaProducer<String, byte[]> made = producer;
    if (made != null) {
      made.close(Duration.ofSeconds(2));
    }
  }
}
