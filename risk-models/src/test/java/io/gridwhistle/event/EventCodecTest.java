package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.registry.Scope;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());
  private static final Event REPORT =
      new Event(
          EventType.REPORTED,
          "/s",
          "e-1",
          1_772_323_200_000L,
          7,
          new Scope("格1", null, "T1", "C1"),
          "I",
          "dispute",
          "P",
          List.of("a", "b"),
          1_772_409_600_000L,
          null,
          false);

  static final String VERSION_1 =
      "01"
          + "00"
          + "00fe"
          + "0000019ca6b1dc00"
          + "00022f73"
          + "0003652d31"
          + "0004e6a0bc31"
          + "00025431"
          + "00024331"
          + "000149"
          + "000764697370757465"
          + "000150"
          + "0002"
          + "000161"
          + "000162"
          + "0000019cabd83800";

  /** Logs and checkpoints hold these bytes: a change needs a new version and a reader of both. */
  static final String VERSION_2 =
      "02"
          + "00000044"
          + "00"
          + "1f"
          + "00"
          + "0000019ca6b1dc00"
          + "00022f73"
          + "0003652d31"
          + "000f"
          + "06"
          + "0004e6a0bc31"
          + "00025431"
          + "00024331"
          + "000149"
          + "000764697370757465"
          + "000150"
          + "0002"
          + "000161"
          + "000162"
          + "0000019cabd83800";

  @Test
  void write_report_givesTheBytesOfVersion2() {
    assertThat(HexFormat.of().formatHex(EventCodec.write(REPORT))).isEqualTo(VERSION_2);
  }

  @Test
  void read_bytesOfVersion1_givesTheReport() throws IOException {
    byte[] bytes = HexFormat.of().parseHex(VERSION_1);

    assertThat(EventCodec.read(bytes, 7)).isEqualTo(REPORT);
    assertThat(EventCodec.read(stream(bytes), 7)).isEqualTo(REPORT);
  }

  @Test
  void read_streamOfSeveral_takesEachWhole() throws IOException {
    byte[] both = HexFormat.of().parseHex(VERSION_2 + VERSION_1 + VERSION_2);
    DataInputStream stream = stream(both);

    for (int i = 0; i < 3; i++) {
      assertThat(EventCodec.read(stream, i)).isEqualTo(REPORT.withArrival(i));
    }
    assertThat(stream.available()).isZero();
  }

  @Test
  void read_eventsOfOneGrid_shareItsScope() {
    Event first = EventCodec.read(EventCodec.write(REPORT), 1);
    Event second = EventCodec.read(EventCodec.write(REPORT), 2);

    assertThat(second.scope()).isSameAs(first.scope());
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @Test
  void read_whatWasWritten_isTheSameWithItsRank() {
    assertThat(EventCodec.read(EventCodec.write(REPORT), 42)).isEqualTo(REPORT.withArrival(42));
  }

  @Test
  void read_randomEvents_areTheSame() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Event event = random(random);
      assertThat(EventCodec.read(EventCodec.write(event), event.arrival()))
          .as("seed %d", SEED)
          .isEqualTo(event);
    }
  }

  @Test
  void read_otherVersion_isRefused() {
    byte[] bytes = EventCodec.write(REPORT);
    bytes[0] = 3;

    assertThatThrownBy(() -> EventCodec.read(bytes, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 3,");
  }

  @Test
  void read_cutOffAnywhere_isRefused() {
    requireRefusedWhenCut(EventCodec.write(REPORT));
    requireRefusedWhenCut(HexFormat.of().parseHex(VERSION_1));
  }

  private static void requireRefusedWhenCut(byte[] bytes) {
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> EventCodec.read(cut, 0))
          .as("%d bytes", length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void read_unknownType_isRefused() {
    for (byte type : new byte[] {-1, (byte) EventType.values().length}) {
      byte[] bytes = EventCodec.write(REPORT);
      bytes[5] = type;
      assertThatThrownBy(() -> EventCodec.read(bytes, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** The ordinal is in the bytes: types may only be added at the end. */
  @Test
  void types_keepTheirPlaces() {
    assertThat(Stream.of(EventType.values()).map(EventType::wire))
        .startsWith(
            "incident.reported",
            "incident.accepted",
            "incident.returned",
            "incident.dispatched",
            "incident.transferred",
            "incident.escalated",
            "incident.suspended",
            "incident.resumed",
            "incident.extended",
            "incident.handled",
            "incident.verified",
            "incident.feedback",
            "incident.closed",
            "incident.merged",
            "whistle.blown",
            "whistle.answered",
            "patrol.checkin",
            "patrol.track",
            "patrol.visit",
            "mode.changed");
  }

  static Event random(Random random) {
    EventType[] types = EventType.values();
    return new Event(
        types[random.nextInt(types.length)],
        text(random),
        text(random),
        random.nextLong(),
        random.nextLong(),
        new Scope(text(random), optional(random), optional(random), optional(random)),
        optional(random),
        optional(random),
        optional(random),
        Stream.generate(() -> text(random)).limit(random.nextInt(4)).toList(),
        random.nextBoolean() ? Event.NO_TIME : random.nextLong(),
        optional(random),
        random.nextBoolean());
  }

  private static String optional(Random random) {
    return random.nextBoolean() ? null : text(random);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int[] some = {'a', '/', 0, 'é', '格', 0x20BB7};
    random.ints(random.nextInt(20), 0, some.length).forEach(at -> text.appendCodePoint(some[at]));
    return text.toString();
  }
}
