package io.gridwhistle.source;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Marks the last record of each partition that one poll of the log has brought, which Flink's
 * reader does not tell: nothing better than its time can be known until the next poll.
 */
public final class BatchEnd implements ConsumerInterceptor<byte[], byte[]> {
  /** The header of the mark. */
  static final String HEADER = "gridwhistle-batch-end";

  private static final byte[] NOTHING = {};

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> batch = records.records(partition);
      batch.get(batch.size() - 1).headers().add(HEADER, NOTHING);
    }
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> settings) {}
}
