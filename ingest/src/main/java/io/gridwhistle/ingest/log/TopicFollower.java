package io.gridwhistle.ingest.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all of one topic on a thread of its own, for as long as the node lives.
 *
 * <p>What a reader throws makes the follower read the same records again after a pause, so that
 * nothing is skipped silently.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration METADATA_LIMIT = Duration.ofSeconds(5);

  private final String topic;
  private final TopicReader reader;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private Map<TopicPartition, Long> target = Map.of();
  private volatile boolean caughtUp;

  public TopicFollower(KafkaSettings settings, String topic, TopicReader reader) {
    this.topic = topic;
    this.reader = reader;
    consumer = new KafkaConsumer<>(settings.consumer());
    thread = new Thread(this::run, "follow-" + topic);
    thread.start();
  }

  /** True once everything has been read that the topic held when following began. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  private void run() {
    boolean assigned = false;
    while (stopping.getCount() > 0) {
      try {
        assigned = assigned || assign();
        if (assigned) {
          step();
        }
      } catch (WakeupException | InterruptException stopped) {
        break;
      } catch (RuntimeException failure) {
        LOG.error("Reading {} failed; trying again", topic, failure);
        pause();
      }
    }
    consumer.close();
  }

  private boolean assign() {
    List<TopicPartition> partitions = partitions();
    if (partitions.isEmpty()) {
      pause();
      return false;
    }
    consumer.assign(partitions);
    target = consumer.endOffsets(partitions, METADATA_LIMIT);
    Map<TopicPartition, Long> beginning = consumer.beginningOffsets(partitions, METADATA_LIMIT);
    long[] starts = new long[partitions.size()];
    for (TopicPartition partition : partitions) {
      long start =
          reader.start(beginning.getOrDefault(partition, 0L), target.getOrDefault(partition, 0L));
      consumer.seek(partition, start);
      starts[partition.partition()] = start;
    }
    reader.begin(starts);
    return true;
  }

  private List<TopicPartition> partitions() {
    try {
      return consumer.partitionsFor(topic, METADATA_LIMIT).stream()
          .map(info -> new TopicPartition(topic, info.partition()))
          .toList();
    } catch (WakeupException stopped) {
      throw stopped;
    } catch (KafkaException notYet) {
      LOG.debug("Topic {} cannot be seen yet", topic, notYet);
      return List.of();
    }
  }

  private void step() {
    Map<TopicPartition, Long> before = positions();
    caughtUp = caughtUp || isAt(before);
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    try {
      reader.read(records);
    } catch (RuntimeException failure) {
      before.forEach(consumer::seek);
      throw failure;
    }
  }

  private Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    consumer.assignment().forEach(part -> positions.put(part, consumer.position(part)));
    return positions;
  }

  private boolean isAt(Map<TopicPartition, Long> positions) {
    return target.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  private void pause() {
    try {
      stopping.await(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    consumer.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
