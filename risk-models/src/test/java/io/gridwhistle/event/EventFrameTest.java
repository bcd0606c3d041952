package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gridwhistle.registry.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventFrameTest {
  private final EventFrame frame = new EventFrame(16);

  private record Kept(Event event, String json) {}

  @Test
  void frame_ofRandomEventsSomeRemoved_isReadAsWhatWasKept() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Kept> kept = new ArrayList<>();
      EventFrame whole = new EventFrame(1 + random.nextInt(100));
      EventFrame part = new EventFrame(1);
      for (int i = random.nextInt(20); i >= 0; i--) {
        EventFrame into = random.nextBoolean() ? part : whole;
        if (into == whole && part.events() > 0) {
          whole.addAll(part);
          part = new EventFrame(8);
        }
        Kept one = random(random);
        into.add(one.json.getBytes(StandardCharsets.UTF_8), one.event);
        kept.add(one);
      }
      if (part.events() > 0) {
        whole.addAll(part);
      }
      removeSome(random, whole, kept);
      assertThat(whole.events()).as("seed %d", seed).isEqualTo(kept.size());
      assertThat(read(whole)).as("seed %d", seed).isEqualTo(kept);
    }
  }

  private static void removeSome(Random random, EventFrame frame, List<Kept> kept) {
    BitSet places = new BitSet();
    double share = random.nextDouble() * 1.2;
    for (int place = kept.size() - 1; place >= 0; place--) {
      if (random.nextDouble() < share) {
        places.set(place);
        kept.remove(place);
      }
    }
    frame.removeAll(places);
  }

  private static List<Kept> read(EventFrame frame) {
    if (frame.events() == 0) {
      return List.of();
    }
    List<Kept> read = new ArrayList<>();
    LoggedFrame logged = LoggedFrame.of(frame.header(), frame.value());
    while (logged.next()) {
      read.add(
          new Kept(logged.event(0).event(), new String(logged.json(), StandardCharsets.UTF_8)));
    }
    return read;
  }

  private static Kept random(Random random) {
    String id = "网-" + random.nextInt(1_000);
    return new Kept(visit("/s" + random.nextInt(3), id), "{\"id\":\n\"" + id + "\"}");
  }

  @Test
  void value_ofOneEvent_isItsJson() {
    frame.add(new byte[] {'{', '}'}, visit("/s", "e-1"));
    assertThat(frame.value()).containsExactly('{', '}');
  }

  @Test
  void identity_isOfSourceAndIdAlone_andOfTheirSplit() {
    String first = identity(visit("/s", "e-1"));
    assertThat(identity(visit("/s", "e-1"))).isEqualTo(first);
    assertThat(identity(visit("/se", "-1"))).isNotEqualTo(first);
    assertThat(identity(visit("/s", "e-2"))).isNotEqualTo(first);
  }

  private String identity(Event event) {
    frame.add(new byte[] {'1'}, event);
    return frame.identity(
        (bytes, offset, length) -> HexFormat.of().formatHex(bytes, offset, offset + length));
  }

  @Test
  void room_endsWithTheMostEventsOrBytes_butOneEventAlwaysFits() {
    assertThat(frame.hasRoomFor(1, 10_000_000)).isTrue();
    frame.add(new byte[10], visit("/s", "e-1"));
    assertThat(frame.hasRoomFor(1, 10_000_000)).isFalse();
    assertThat(frame.hasRoomFor(EventFrame.MOST_EVENTS - 1, 10)).isTrue();
    assertThat(frame.hasRoomFor(EventFrame.MOST_EVENTS, 10)).isFalse();
  }

  @Test
  void frame_thatIsCutOrTooLongOrEmpty_isNone() {
    frame.add(new byte[10], visit("/s", "e-1"));
    frame.add(new byte[10], visit("/s", "e-2"));
    byte[] header = frame.header();
    byte[] value = frame.value();
    for (int length = 0; length < header.length; length++) {
      requireNone(Arrays.copyOf(header, length), value);
    }
    requireNone(header, Arrays.copyOf(value, value.length - 1));
    requireNone(header, Arrays.copyOf(value, value.length + 1));
    for (int most : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 11, 9}) {
      requireNone(withInt(header, 0, most), value);
      requireNone(withInt(header, Integer.BYTES + 1, most), value);
    }
  }

  private static byte[] withInt(byte[] bytes, int at, int value) {
    return java.nio.ByteBuffer.wrap(bytes.clone()).putInt(at, value).array();
  }

  private static void requireNone(byte[] header, byte[] value) {
    assertThatIllegalArgumentException().isThrownBy(() -> LoggedFrame.of(header, value));
  }

  private static Event visit(String source, String id) {
    return new Event(
        EventType.PATROL_VISIT,
        source,
        id,
        5,
        0,
        new Scope("G1", "V1", "T1", "C1"),
        null,
        null,
        true);
  }
}
