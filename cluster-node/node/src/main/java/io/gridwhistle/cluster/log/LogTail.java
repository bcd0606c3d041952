package io.gridwhistle.cluster.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole topic from its beginning and then stays at its end, for as long as the node lives.
 *
 * <p>Waits for a log or topic that is not there yet. After a failure it begins again from the
 * start, so its listener sees records more than once, and {@link Listener#begin} before that.
 */
public final class LogTail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_MILLIS = 1_000;
  private static final int CALL_MILLIS = 5_000;

  /** What is done with the records; called by one thread. */
  public interface Listener {
    /** Everything that the topic holds follows. */
    void begin();

    /** A record; its value is null where its key was removed. */
    void record(ConsumerRecord<String, byte[]> record);
  }

  private final String bootstrap;
  private final TopicSetup topics;
  private final String topic;
  private final Listener listener;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
  private volatile boolean caughtUp;
  private boolean failing;

  public LogTail(String bootstrap, TopicSetup topics, String topic, Listener listener) {
    this.bootstrap = bootstrap;
    this.topics = topics;
    this.topic = topic;
    this.listener = listener;
    thread = new Thread(this::run, "tail-" + topic);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** True once everything has been read that the topic held when the reading began. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  private void run() {
    while (closing.getCount() > 0) {
      try (KafkaConsumer<String, byte[]> opened = new KafkaConsumer<>(properties())) {
        consumer = opened;
        follow(opened);
      } catch (WakeupException closed) {
        return;
      } catch (RuntimeException failed) {
        report(failed);
      }
      pause();
    }
  }

  /** Warns once for each outage, not every second. */
  private void report(RuntimeException failed) {
    if (!failing) {
      LOG.warn("The topic {} cannot be read, trying again: {}", topic, failed.toString());
    }
    failing = true;
  }

  private void follow(KafkaConsumer<String, byte[]> opened) {
    topics.ensureCompacted(topic);
    List<TopicPartition> partitions =
        opened.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      return;
    }
    opened.assign(partitions);
    opened.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
    listener.begin();
    failing = false;
    while (closing.getCount() > 0) {
      if (!caughtUp && ends.entrySet().stream().allMatch(end -> isRead(opened, end))) {
        caughtUp = true;
      }
      opened.poll(POLL).forEach(listener::record);
    }
  }

  private static boolean isRead(
      KafkaConsumer<String, byte[]> opened, Map.Entry<TopicPartition, Long> end) {
    return opened.position(end.getKey()) >= end.getValue();
  }

  private void pause() {
    try {
      if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.debug("The tail of {} ends.", topic);
      }
    } catch (InterruptedException ending) {
      closing.countDown();
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
    properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) PAUSE_MILLIS);
    return properties;
  }

  @Override
  public void close() {
    closing.countDown();
    KafkaConsumer<String, byte[]> opened = consumer;
    if (opened != null) {
      opened.wakeup();
    }
  }
}
