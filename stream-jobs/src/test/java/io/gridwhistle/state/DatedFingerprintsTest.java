package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Fingerprint;
import java.util.Random;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class DatedFingerprintsTest {
  private static final int MANY = 10_000;
  private final DatedFingerprints set = new DatedFingerprints();

  @Test
  void add_sameIdentityOnAnotherDay_isThere() {
    assertThat(set.add(identity(7, 1 << 8), 20_000)).isTrue();
    assertThat(set.add(identity(7, 1 << 8), 20_001)).isFalse();
    assertThat(set.add(identity(7, 2 << 8), 20_000)).isTrue();
    assertThat(set.add(identity(8, 1 << 8), 20_000)).isTrue();
  }

  @Test
  void forget_upToADay_keepsTheDaysAfterIt() {
    for (int day = 250; day <= 262; day++) {
      set.add(identity(day, 0), day);
    }
    set.forget(255);
    for (int day = 250; day <= 262; day++) {
      assertThat(set.add(identity(day, 0), day)).as("day %d", day).isEqualTo(day <= 255);
    }
  }

  @Test
  void forget_allDays_leavesItEmpty() {
    set.add(identity(1, 0), 5);
    set.forget(5);
    assertThat(set.isEmpty()).isTrue();
  }

  @Test
  void form_manyIdentities_areAllFoundAgainAlsoInACopy() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < MANY; i++) {
      assertThat(set.add(identity(random.nextLong() | 1, random.nextLong()), i % 8)).isTrue();
    }
    DatedFingerprints.SetForm form = new DatedFingerprints.SetForm();
    DataOutputSerializer out = new DataOutputSerializer(64);
    form.write(set, out);
    DatedFingerprints read = form.read(new DataInputDeserializer(out.getCopyOfBuffer()));
    DatedFingerprints copy = form.copy(set);
    Random again = new Random(1);
    for (int i = 0; i < MANY; i++) {
      long high = again.nextLong() | 1;
      long low = again.nextLong();
      assertThat(read.add(identity(high, low), 9)).isFalse();
      assertThat(copy.add(identity(high, low), 9)).isFalse();
    }
    copy.add(identity(2, 0), 9);
    assertThat(set.add(identity(2, 0), 9)).isTrue();
  }

  private static Fingerprint identity(long high, long low) {
    return new Fingerprint(high, low);
  }
}
