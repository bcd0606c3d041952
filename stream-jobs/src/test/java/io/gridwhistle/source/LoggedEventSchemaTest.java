package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.fixture.Events;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LoggedEventSchemaTest {
  private static final byte[] JSON = "{\"id\":\"e-1\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void read_frameOfSeveral_givesEachWithItsPlaceAndItsJson() {
    List<LoggedEvent> read = readAll(record(3, 42, frame("e-1", "e-2", "e-3")));
    for (int i = 0; i < 3; i++) {
      Event event = Events.visit("e-" + (i + 1), 5);
      assertThat(read.get(i).event().event())
          .isEqualTo(event.withArrival(LoggedEventSchema.arrival(3, 42, i)));
      assertThat(read.get(i).json()).isEqualTo(json(event));
    }
    assertThat(read).hasSize(3);
  }

  @Test
  void read_singleWithoutFrame_isTheEventOfTheWholeValue() {
    LoggedEvent read = read(3, 42, EventCodec.write(Events.visit("e-1", 5)));
    assertThat(read.event().event())
        .isEqualTo(Events.visit("e-1", 5).withArrival(LoggedEventSchema.arrival(3, 42, 0)));
    assertThat(read.json()).isEqualTo(JSON);
  }

  @Test
  void arrival_goesByPartitionThenOffsetThenPlace() {
    int most = EventFrame.MOST_EVENTS - 1;
    assertThat(LoggedEventSchema.arrival(0, 42, most))
        .isLessThan(LoggedEventSchema.arrival(0, 43, 0));
    assertThat(LoggedEventSchema.arrival(0, (1L << 43) - 1, most))
        .isLessThan(LoggedEventSchema.arrival(1, 0, 0));
    assertThat(LoggedEventSchema.arrival(1_023, (1L << 43) - 1, most)).isPositive();
  }

  @Test
  void read_oneUnreadableEventInAFrame_spoilsNoOther() {
    EventFrame frame = frame("e-1", "e-2", "e-3");
    byte[] header = frame.header();
    int second = header.length / 3 + Integer.BYTES;
    header[second + 5] = (byte) 0x7f; // a type that there is not
    List<LoggedEvent> read = readAll(record(0, 1, header, frame.value()));
    assertThat(read).hasSize(3);
    assertThat(read.get(0).event().event().id()).isEqualTo("e-1");
    assertThat(read.get(1).event()).isNull();
    assertThat(read.get(1).json()).isEqualTo(json(Events.visit("e-2", 5)));
    assertThat(read.get(2).event().event().id()).isEqualTo("e-3");
  }

  @Test
  void read_anyDamageToAFrame_neverThrowsAndLosesNoByteOfIt() {
    EventFrame frame = frame("e-1", "e-2", "e-3");
    for (int length = 0; length < frame.header().length; length++) {
      byte[] cut = Arrays.copyOf(frame.header(), length);
      requireWhole(readAll(record(0, 0, cut, frame.value())), frame.value());
    }
    for (int at = 0; at < frame.header().length; at++) {
      byte[] damaged = frame.header();
      damaged[at] ^= (byte) 0xff;
      requireWhole(readAll(record(0, 0, damaged, frame.value())), frame.value());
    }
    byte[] shorter = Arrays.copyOf(frame.value(), frame.value().length - 1);
    requireWhole(readAll(record(0, 0, frame.header(), shorter)), shorter);
  }

  private static void requireWhole(List<LoggedEvent> read, byte[] value) {
    StringJoiner texts = new StringJoiner("\n");
    read.forEach(one -> texts.add(new String(one.json(), StandardCharsets.UTF_8)));
    assertThat(texts).hasToString(new String(value, StandardCharsets.UTF_8));
  }

  @Test
  void read_recordsOfOnePoll_theLastOfEachPartitionEndsTheBatch() {
    ConsumerRecords<byte[], byte[]> poll =
        new ConsumerRecords<>(
            Map.of(
                new TopicPartition("gw.events", 0),
                List.of(single(0, 1, null), single(0, 2, null)),
                new TopicPartition("gw.events", 1),
                List.of(single(1, 5, EventCodec.write(Events.visit("e-1", 5))))),
            Map.of());

    List<ConsumerRecord<byte[], byte[]>> marked = new ArrayList<>();
    try (BatchEnd interceptor = new BatchEnd()) {
      interceptor.onConsume(poll).forEach(marked::add);
    }

    assertThat(marked).hasSize(3);
    for (ConsumerRecord<byte[], byte[]> record : marked) {
      LoggedEvent read = read(record);
      assertThat(read.endsBatch()).isEqualTo(record.offset() != 1);
      assertThat(read.event() != null).isEqualTo(record.partition() == 1);
    }
  }

  @Test
  void read_frameThatEndsTheBatch_onlyItsLastEventDoes() {
    ConsumerRecord<byte[], byte[]> record = record(0, 1, frame("e-1", "e-2"));
    record.headers().add(BatchEnd.HEADER, new byte[0]);
    assertThat(readAll(record)).extracting(LoggedEvent::endsBatch).containsExactly(false, true);
  }

  @Test
  void read_noHeader_keepsTheRecordWithoutEvent() {
    LoggedEvent read = read(0, 0, null);
    assertThat(read.event()).isNull();
    assertThat(read.json()).isEqualTo(JSON);
  }

  @Test
  void read_otherHeadersBeside_findsTheEventByItsName() {
    ConsumerRecord<byte[], byte[]> record = single(0, 1, EventCodec.write(Events.visit("e-1", 5)));
    record.headers().add("trace", EventCodec.write(Events.visit("e-2", 5)));
    assertThat(read(record).event().event().id()).isEqualTo("e-1");
  }

  @Test
  void read_onlyAnotherHeader_isNoEvent() {
    ConsumerRecord<byte[], byte[]> record = single(0, 1, null);
    record.headers().add("trace", EventCodec.write(Events.visit("e-1", 5)));
    assertThat(read(record).event()).isNull();
    assertThat(read(record).json()).isEqualTo(JSON);
  }

  @Test
  void read_incidentWithoutItsName_isNoEvent() {
    Event named = Events.dispute("I", "P", 5);
    Event nameless =
        new Event(named.type(), named.source(), named.id(), 5, 0, named.scope(), null, null, false);
    assertThat(read(0, 1, EventCodec.write(named)).event()).isNotNull();
    assertThat(read(0, 1, EventCodec.write(nameless)).event()).isNull();
  }

  @Test
  void read_anyDamage_neverThrows() {
    byte[] good = EventCodec.write(Events.visit("e-1", 5));
    for (int length = 0; length < good.length; length++) {
      assertThat(read(0, 0, Arrays.copyOf(good, length)).event()).isNull();
    }
    for (int at = 0; at < good.length; at++) {
      byte[] damaged = good.clone();
      damaged[at] ^= (byte) 0xff;
      assertThat(read(0, 0, damaged).json()).isEqualTo(JSON);
    }
  }

  @Test
  void serializer_eventOrNone_comesBackTheSame() throws Exception {
    for (LoggedEvent record :
        List.of(
            read(1, 7, EventCodec.write(Events.visit("e-1", 5))),
            new LoggedEvent(null, JSON, 0, JSON.length, 12))) {
      DataOutputSerializer out = new DataOutputSerializer(64);
      LoggedEventSerializer.INSTANCE.serialize(record, out);
      LoggedEvent back =
          LoggedEventSerializer.INSTANCE.deserialize(
              new DataInputDeserializer(out.getCopyOfBuffer()));
      assertThat(back).usingRecursiveComparison().isEqualTo(record);
    }
  }

  private static EventFrame frame(String... ids) {
    EventFrame frame = new EventFrame(64);
    for (String id : ids) {
      Event event = Events.visit(id, 5);
      frame.add(json(event), event);
    }
    return frame;
  }

  private static byte[] json(Event event) {
    return ("{\"id\":\"" + event.id() + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      int partition, long offset, EventFrame frame) {
    return record(partition, offset, frame.header(), frame.value());
  }

  private static ConsumerRecord<byte[], byte[]> record(
      int partition, long offset, byte[] header, byte[] value) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("gw.events", partition, offset, null, value);
    record.headers().add(EventFrame.HEADER, header);
    return record;
  }

  private static LoggedEvent read(int partition, long offset, byte[] header) {
    return read(single(partition, offset, header));
  }

  private static ConsumerRecord<byte[], byte[]> single(int partition, long offset, byte[] header) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("gw.events", partition, offset, new byte[] {'G', '1'}, JSON);
    if (header != null) {
      record.headers().add(LoggedEventSchema.SINGLE, header);
    }
    return record;
  }

  private static LoggedEvent read(ConsumerRecord<byte[], byte[]> record) {
    List<LoggedEvent> out = readAll(record);
    assertThat(out).hasSize(1);
    return out.get(0);
  }

  private static List<LoggedEvent> readAll(ConsumerRecord<byte[], byte[]> record) {
    List<LoggedEvent> out = new ArrayList<>();
    new LoggedEventSchema().deserialize(record, new ListCollector<>(out));
    return out;
  }
}
