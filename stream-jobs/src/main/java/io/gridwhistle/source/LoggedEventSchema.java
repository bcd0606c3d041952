package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Takes the compact event out of a record's header; a record without a good one passes as such. */
final class LoggedEventSchema implements KafkaRecordDeserializationSchema<LoggedEvent> {
  static final String HEADER = "event";
  private static final long serialVersionUID = 1;
  private static final int OFFSET_BITS = 48;
  private static final byte[] NOTHING = {};

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LoggedEvent> out) {
    byte[] compact = null;
    boolean endsBatch = false;
    for (Header header : record.headers()) {
      if (header.key().equals(HEADER)) {
        compact = header.value();
      } else {
        endsBatch |= header.key().equals(BatchEnd.HEADER);
      }
    }
    CompactEvent event = event(compact, arrival(record.partition(), record.offset()));
    out.collect(new LoggedEvent(event, bytes(record.key()), bytes(record.value()), endsBatch));
  }

  private static @Nullable CompactEvent event(byte @Nullable [] compact, long arrival) {
    try {
      return compact == null ? null : usable(CompactEvent.checked(compact, arrival));
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  /** What is about an incident must name it, as its life cycle is kept by that name. */
  private static @Nullable CompactEvent usable(CompactEvent event) {
    return event.type().isAboutIncident() && !event.hasSubject() ? null : event;
  }

  /** The log's order within a partition; for the first partition, the offset itself. */
  static long arrival(int partition, long offset) {
    return ((long) partition << OFFSET_BITS) | offset;
  }

  private static byte[] bytes(byte @Nullable [] value) {
    return value == null ? NOTHING : value;
  }

  @Override
  public TypeInformation<LoggedEvent> getProducedType() {
    return LoggedEventType.INSTANCE;
  }
}
