package io.gridwhistle.ingest.log;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a {@link TopicFollower} does with a topic; called on the follower's thread alone. */
public interface TopicReader {

  /** The offset to begin with in a partition that holds {@code [beginning, end)}. */
  default long start(long beginning, long end) {
    return beginning;
  }

  /** Told once, before the first records, where each partition begins. */
  default void begin(long[] starts) {}

  /** Takes records; an exception asks for the same ones again. */
  void read(ConsumerRecords<byte[], byte[]> records);
}
