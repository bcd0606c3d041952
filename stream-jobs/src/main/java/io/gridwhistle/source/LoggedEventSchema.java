package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.LoggedFrame;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events out of a record, by the compact forms in its header. What cannot be read passes
 * as such: one event of a sound frame, or else the record as a whole.
 */
final class LoggedEventSchema implements KafkaRecordDeserializationSchema<LoggedEvent> {
  /** Of records that hold one event without a frame, as they were written before there were any. */
  static final String SINGLE = "event";

  private static final long serialVersionUID = 1;
  private static final int PLACE_BITS = Integer.numberOfTrailingZeros(EventFrame.MOST_EVENTS);
  private static final int OFFSET_BITS = 43;
  private static final byte[] NOTHING = {};

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LoggedEvent> out) {
    byte[] frame = null;
    byte[] single = null;
    long batchEnd = LoggedEvent.WITHIN;
    for (Header header : record.headers()) {
      switch (header.key()) {
        case EventFrame.HEADER -> frame = header.value();
        case SINGLE -> single = header.value();
        case BatchEnd.HEADER -> batchEnd = record.timestamp();
        default -> {}
      }
    }
    byte[] value = record.value() == null ? NOTHING : record.value();
    LoggedFrame events = frame == null ? null : frame(frame, value);
    if (events == null) {
      CompactEvent event = single == null ? null : single(single, arrival(record, 0));
      out.collect(new LoggedEvent(event, value, 0, value.length, batchEnd));
    } else {
      collect(events, record, value, batchEnd, out);
    }
  }

  private static @Nullable LoggedFrame frame(byte[] header, byte[] value) {
    try {
      return LoggedFrame.of(header, value);
    } catch (IllegalArgumentException unsound) {
      return null;
    }
  }

  private static void collect(
      LoggedFrame events,
      ConsumerRecord<byte[], byte[]> record,
      byte[] value,
      long batchEnd,
      Collector<LoggedEvent> out) {
    for (int place = 0; events.next(); place++) {
      boolean last = place == events.events() - 1;
      out.collect(
          new LoggedEvent(
              event(events, arrival(record, place)),
              value,
              events.jsonOffset(),
              events.jsonOffset() + events.jsonLength(),
              last ? batchEnd : LoggedEvent.WITHIN));
    }
  }

  private static @Nullable CompactEvent event(LoggedFrame events, long arrival) {
    try {
      return usable(events.event(arrival));
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private static @Nullable CompactEvent single(byte[] compact, long arrival) {
    try {
      return usable(CompactEvent.checked(compact, arrival));
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  /** What is about an incident must name it, as its life cycle is kept by that name. */
  private static @Nullable CompactEvent usable(CompactEvent event) {
    return event.type().isAboutIncident() && !event.hasSubject() ? null : event;
  }

  private static long arrival(ConsumerRecord<byte[], byte[]> record, int place) {
    return arrival(record.partition(), record.offset(), place);
  }

  /** The log's order within a partition: by offset, then by place in the record. */
  static long arrival(int partition, long offset, int place) {
    return ((long) partition << OFFSET_BITS | offset) << PLACE_BITS | place;
  }

  @Override
  public TypeInformation<LoggedEvent> getProducedType() {
    return LoggedEventType.INSTANCE;
  }
}
