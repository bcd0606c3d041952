package io.gridwhistle.source;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the compact event out of a record's header; a record without a good one passes as such. */
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
    Event event = event(compact, arrival(record.partition(), record.offset()));
    out.collect(new LoggedEvent(event, bytes(record.key()), bytes(record.value()), endsBatch));
  }

  private static @Nullable Event event(byte @Nullable [] compact, long arrival) {
    try {
      return compact == null ? null : EventCodec.read(compact, arrival);
    } catch (RuntimeException unreadable) {
      return null;
    }
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
