package io.gridwhistle.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is packed comes out again as it went in. */
class PackedInputsTest {
  private static final Scope SCOPE = new Scope("G1", "V1", "T1", "C1");
  private static final List<@Nullable String> TEXTS =
      Stream.of("", "a", "é", "网格一", "𝔤𝔥", "𝔤", "e-1", "e-12", "x".repeat(300), null).toList();
  private static final long SEED = System.nanoTime();

  private final Random random = new Random(SEED);
  private final PackedInputs inputs = new PackedInputs();

  @Test
  void append_anyEvents_keepsEachAsItWas() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Event event = any(1_000L * i);
      events.add(event);
      inputs.append(event);

      assertThat(inputs.newest()).isSameAs(event);
    }

    assertThat(inputs).as("seed %d", SEED).containsExactlyElementsOf(events);
    assertThat(inputs.size()).isEqualTo(500);
    assertThat(inputs.oldestTime()).isZero();
  }

  @Test
  void replace_byOthers_keepsThoseAlone() {
    List<Event> events = patrols(5);
    events.forEach(inputs::append);
    inputs.replace(events.subList(2, 5));
    inputs.append(events.get(0));

    assertThat(inputs).containsExactly(events.get(2), events.get(3), events.get(4), events.get(0));
    assertThat(inputs.oldestTime()).isEqualTo(events.get(2).time());
  }

  @Test
  void replace_byNothing_leavesNothing() {
    patrols(3).forEach(inputs::append);
    inputs.replace(List.of());

    assertThat(inputs).isEmpty();
    assertThat(inputs.newest()).isNull();
    assertThat(inputs.oldestTime()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void append_toACopy_leavesTheFirstAsItWas() {
    List<Event> events = patrols(4);
    events.subList(0, 3).forEach(inputs::append);
    PackedInputs copy = inputs.copy();
    copy.append(events.get(3));

    assertThat(inputs).containsExactlyElementsOf(events.subList(0, 3));
    assertThat(copy).containsExactlyElementsOf(events);
  }

  @Test
  void read_whatWasWritten_isTheSameAndGoesOn() throws IOException {
    List<Event> events = patrols(4);
    events.subList(0, 3).forEach(inputs::append);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    inputs.writePacked(new DataOutputStream(bytes));
    PackedInputs read =
        PackedInputs.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), inputs.newest());
    read.append(events.get(3));

    assertThat(read).containsExactlyElementsOf(events);
  }

  /** So that a grid that is walked every hour of five weeks fits into some 15 kB. */
  @Test
  void append_likePatrols_takesFewBytes() throws IOException {
    patrols(1_000).forEach(inputs::append);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    inputs.writePacked(new DataOutputStream(bytes));

    assertThat(bytes.size() / 1_000).isLessThan(20);
  }

  private static List<Event> patrols(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> event(EventType.PATROL_CHECKIN, "/app/town", "e-" + i, 3_600_000L * i, SCOPE))
        .toList();
  }

  private static Event event(EventType type, String source, String id, long time, Scope scope) {
    return new Event(
        type,
        source,
        id,
        time,
        time / 100,
        scope,
        null,
        null,
        null,
        List.of(),
        Event.NO_TIME,
        null,
        true);
  }

  private Event any(long time) {
    EventType[] types = EventType.values();
    return new Event(
        types[random.nextInt(types.length)],
        String.valueOf(text()),
        String.valueOf(text()),
        time,
        random.nextBoolean() ? random.nextLong() : random.nextInt(9),
        random.nextBoolean() ? SCOPE : new Scope(String.valueOf(text()), text(), text(), text()),
        text(),
        text(),
        text(),
        Stream.generate(() -> String.valueOf(text())).limit(random.nextInt(3)).toList(),
        random.nextBoolean() ? Event.NO_TIME : random.nextLong(),
        text(),
        random.nextBoolean());
  }

  private @Nullable String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
