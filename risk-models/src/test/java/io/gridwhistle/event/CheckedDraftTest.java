package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Rejection.Code;
import io.gridwhistle.privacy.Pseudonymizer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What intake writes without making an event is what the codec makes of the event. */
class CheckedDraftTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());
  private static final int ROUNDS = 20_000;

  private final Random random = new Random(SEED);
  private final RandomEvents events = new RandomEvents(random);
  private final EventReader reader = reader();
  private final EventReader other = reader();

  private static EventReader reader() {
    return new EventReader(Events.REGISTRY, new Pseudonymizer(new byte[] {1}));
  }

  @Test
  void addTo_randomEvents_writesWhatTheCodecDoes() {
    Set<EventType> met = EnumSet.noneOf(EventType.class);
    for (int round = 0; round < ROUNDS; round++) {
      String json = events.next();
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      if (other.read(bytes, 0, bytes.length) instanceof ReadResult.Accepted accepted) {
        met.add(accepted.event().type());
        assertThat(framed(bytes))
            .as("seed %d round %d: %s", SEED, round, json)
            .isEqualTo(framed(accepted));
      }
    }
    assertThat(met).as("seed %d", SEED).containsExactlyInAnyOrder(EventType.values());
  }

  /** By the reader that is used again and again. */
  private byte[] framed(byte[] bytes) {
    EventFrame frame = new EventFrame(1);
    assertThat(reader.check(bytes, 0, bytes.length)).isNull();
    reader.addTo(frame);
    return frame.header();
  }

  private static byte[] framed(ReadResult.Accepted accepted) {
    byte[] compact = EventCodec.write(accepted.event());
    return ByteBuffer.allocate(Integer.BYTES + compact.length)
        .putInt(accepted.json().length)
        .put(compact)
        .array();
  }

  /** Whatever else is wrong with it, and whichever text is read before. */
  @Test
  void check_brokenUtf8Anywhere_isMalformedAndNotShown() {
    int broken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = events.next().getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Rejection rejection = reader.check(bytes, 0, bytes.length);
      if (!isUtf8(bytes)) {
        broken++;
        assertThat(rejection)
            .as("seed %d round %d", SEED, round)
            .isEqualTo(
                new Rejection(null, Code.MALFORMED_JSON, "", "This is no valid JSON in UTF-8."));
      }
    }
    assertThat(broken).as("seed %d", SEED).isGreaterThan(ROUNDS / 4);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
