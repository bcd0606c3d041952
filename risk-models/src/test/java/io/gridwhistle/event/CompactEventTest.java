package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.registry.Scope;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompactEventTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());

  @Test
  void fields_ofRandomEvents_areThoseOfTheWholeEvent() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      Event event = EventCodecTest.random(random);
      CompactEvent compact = CompactEvent.checked(EventCodec.write(event), event.arrival());
      requireFields(compact, event);
      assertThat(compact.event()).as("seed %d", SEED).isEqualTo(event);
      requireFields(compact, event);
      requireFields(CompactEvent.of(event), event);
    }
  }

  private static void requireFields(CompactEvent compact, Event event) {
    assertThat(compact.type()).as("seed %d", SEED).isEqualTo(event.type());
    assertThat(compact.time()).as("seed %d", SEED).isEqualTo(event.time());
    assertThat(compact.arrival()).as("seed %d", SEED).isEqualTo(event.arrival());
    assertThat(compact.fingerprint()).as("seed %d", SEED).isEqualTo(Fingerprint.of(event));
    assertThat(compact.hasSubject()).as("seed %d", SEED).isEqualTo(event.subject() != null);
    if (event.subject() == null) {
      assertThatThrownBy(compact::requiredSubject).isInstanceOf(IllegalStateException.class);
    } else {
      assertThat(compact.requiredSubject()).as("seed %d", SEED).isEqualTo(event.subject());
    }
  }

  /** Any scope may be at hand: the event says the same, in that very one where it is its own. */
  @Test
  void event_scopeAtHand_isTakenExactlyWhereItIsItsOwn() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      Event event = EventCodecTest.random(random);
      Scope atHand = nearly(event.scope(), random);
      Event read = CompactEvent.known(EventCodec.write(event), event.arrival()).event(atHand);
      assertThat(read).as("seed %d", SEED).isEqualTo(event);
      if (atHand.equals(event.scope()) && isAscii(atHand)) {
        assertThat(read.scope()).as("seed %d", SEED).isSameAs(atHand);
      }
    }
  }

  private static Scope nearly(Scope scope, Random random) {
    String grid = new String(scope.grid());
    return switch (random.nextInt(5)) {
      case 0 -> new Scope(grid + "1", scope.village(), scope.town(), scope.county());
      case 1 -> new Scope(grid, scope.town(), scope.village(), scope.county());
      case 2 -> new Scope(grid, scope.village(), scope.town(), null);
      default -> new Scope(grid, scope.village(), scope.town(), scope.county());
    };
  }

  private static boolean isAscii(Scope scope) {
    return Stream.of(scope.grid(), scope.village(), scope.town(), scope.county())
        .filter(Objects::nonNull)
        .allMatch(code -> code.chars().allMatch(letter -> letter < 128));
  }

  @Test
  void known_bytesOfAnother_isTheSame() {
    CompactEvent event = CompactEvent.of(EventCodecTest.random(new Random(SEED)));
    assertThat(CompactEvent.known(event.bytes(), event.arrival()).event())
        .as("seed %d", SEED)
        .isEqualTo(event.event());
  }

  /** What passes the check is read later, where nobody could set it aside any more. */
  @Test
  void checked_anyDamage_isTakenExactlyWhenItCanBeReadToItsEnd() {
    Random random = new Random(SEED);
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = damaged(EventCodec.write(EventCodecTest.random(random)), random);
      Event event = readable(bytes);
      if (event == null) {
        refused++;
        assertThatThrownBy(() -> CompactEvent.checked(bytes, 0))
            .as(() -> "seed " + SEED + ", " + HexFormat.of().formatHex(bytes))
            .isInstanceOf(IllegalArgumentException.class);
      } else {
        taken++;
        assertThat(CompactEvent.checked(bytes, 0).event())
            .as(() -> "seed " + SEED + ", " + HexFormat.of().formatHex(bytes))
            .isEqualTo(event);
      }
    }
    assertThat(taken).as("taken, seed %d", SEED).isGreaterThan(1_000);
    assertThat(refused).as("refused, seed %d", SEED).isGreaterThan(1_000);
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = random.nextBoolean() ? good : Arrays.copyOf(good, random.nextInt(good.length));
    for (int times = random.nextInt(3); times > 0 && bytes.length > 0; times--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static Event readable(byte[] bytes) {
    try {
      return EventCodec.read(bytes, 0);
    } catch (IllegalArgumentException refused) {
      return null;
    }
  }

  @Test
  void checked_bytesOfVersion1_takesTheFormOfToday() {
    CompactEvent event = CompactEvent.checked(HexFormat.of().parseHex(EventCodecTest.VERSION_1), 7);
    assertThat(event.bytes()).isEqualTo(HexFormat.of().parseHex(EventCodecTest.VERSION_2));
    assertThat(event.arrival()).isEqualTo(7);
  }
}
