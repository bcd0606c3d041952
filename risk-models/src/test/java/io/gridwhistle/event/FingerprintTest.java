package io.gridwhistle.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.registry.Scope;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private static final int MANY = 100_000;

  @Test
  void of_identitiesThatDifferInOneCharacter_neverMeetInEitherHalf() {
    Set<Long> halves = new HashSet<>();
    for (int number = 0; number < MANY; number++) {
      Fingerprint identity = of("/towns/1", "event-" + number);
      assertThat(halves.add(identity.high())).as("high of %d", number).isTrue();
      assertThat(halves.add(identity.low())).as("low of %d", number).isTrue();
    }
  }

  @Test
  void of_sameTextsDividedOtherwise_differ() {
    assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc"));
    assertThat(of("", "a")).isNotEqualTo(of("a", ""));
    assertThat(of("a", "b\0")).isNotEqualTo(of("a", "b"));
    assertThat(of("a", "网格")).isNotEqualTo(of("a", "网隔"));
  }

  @Test
  void of_equalIdentities_areEqual() {
    assertThat(of("/towns/" + 1, "事件-1")).isEqualTo(of("/towns/1", "事件-" + 1));
  }

  /** Chi squared with 255 degrees of freedom stays below 331 in 999 of 1,000 even spreads. */
  @Test
  void bucket_ofNumberedIdentities_isSpreadEvenly() {
    int[] counts = new int[256];
    for (int number = 0; number < MANY; number++) {
      counts[of("/towns/1", "event-" + number).bucket(counts.length)]++;
    }
    double expected = (double) MANY / counts.length;
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - expected) * (count - expected) / expected;
    }
    assertThat(chiSquared).isBetween(180.0, 331.0);
  }

  private static Fingerprint of(String source, String id) {
    return Fingerprint.of(
        new Event(
            EventType.PATROL_VISIT,
            source,
            id,
            0,
            0,
            Scope.ofUnregistered("G1"),
            null,
            null,
            true));
  }
}
