package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.fixture.Events;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  void read_goodHeader_givesTheEventWithItsPlaceInTheLog() {
    LoggedEvent read = read(3, 42, EventCodec.write(Events.visit("e-1", 5)));
    assertThat(read.event().event())
        .isEqualTo(Events.visit("e-1", 5).withArrival(LoggedEventSchema.arrival(3, 42)));
    assertThat(read.key()).containsExactly('G', '1');
    assertThat(read.json()).isEqualTo(JSON);
  }

  @Test
  void arrival_firstPartition_isTheOffset() {
    assertThat(LoggedEventSchema.arrival(0, 42)).isEqualTo(42);
  }

  @Test
  void arrival_ofTwoPartitions_neverMeets() {
    assertThat(LoggedEventSchema.arrival(1, 0))
        .isGreaterThan(LoggedEventSchema.arrival(0, (1L << 48) - 1));
  }

  @Test
  void read_recordsOfOnePoll_theLastOfEachPartitionEndsTheBatch() {
    ConsumerRecords<byte[], byte[]> poll =
        new ConsumerRecords<>(
            Map.of(
                new TopicPartition("gw.events", 0),
                List.of(record(0, 1, null), record(0, 2, null)),
                new TopicPartition("gw.events", 1),
                List.of(record(1, 5, EventCodec.write(Events.visit("e-1", 5))))),
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
  void read_noHeader_keepsTheRecordWithoutEvent() {
    LoggedEvent read = read(0, 0, null);
    assertThat(read.event()).isNull();
    assertThat(read.json()).isEqualTo(JSON);
  }

  @Test
  void read_otherHeadersBeside_findsTheEventByItsName() {
    ConsumerRecord<byte[], byte[]> record = record(0, 1, EventCodec.write(Events.visit("e-1", 5)));
    record.headers().add("trace", EventCodec.write(Events.visit("e-2", 5)));
    assertThat(read(record).event().event().id()).isEqualTo("e-1");
  }

  @Test
  void read_onlyAnotherHeader_isNoEvent() {
    ConsumerRecord<byte[], byte[]> record = record(0, 1, null);
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
      assertThat(read(0, 0, java.util.Arrays.copyOf(good, length)).event()).isNull();
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
            new LoggedEvent(null, new byte[0], JSON, true))) {
      DataOutputSerializer out = new DataOutputSerializer(64);
      LoggedEventSerializer.INSTANCE.serialize(record, out);
      LoggedEvent back =
          LoggedEventSerializer.INSTANCE.deserialize(
              new DataInputDeserializer(out.getCopyOfBuffer()));
      assertThat(back).usingRecursiveComparison().isEqualTo(record);
    }
  }

  private static LoggedEvent read(int partition, long offset, byte[] header) {
    return read(record(partition, offset, header));
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, byte[] header) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("gw.events", partition, offset, new byte[] {'G', '1'}, JSON);
    if (header != null) {
      record.headers().add("event", header);
    }
    return record;
  }

  private static LoggedEvent read(ConsumerRecord<byte[], byte[]> record) {
    List<LoggedEvent> out = new ArrayList<>();
    new LoggedEventSchema().deserialize(record, new ListCollector<>(out));
    assertThat(out).hasSize(1);
    return out.get(0);
  }
}
