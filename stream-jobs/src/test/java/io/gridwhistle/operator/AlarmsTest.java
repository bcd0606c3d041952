package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final long SEED = System.nanoTime();

  private final Alarms alarms = new Alarms();

  @Test
  void take_manySetInAnyOrder_answersEachOnceByInstant() {
    Random random = new Random(SEED);
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      long instant = random.nextInt(300);
      alarms.set("k" + instant, instant);
      expected.add(instant);
    }
    expected.sort(null);

    List<Long> taken = new ArrayList<>();
    while (!alarms.isEmpty()) {
      long instant = alarms.next();
      assertThat(alarms.take()).isEqualTo("k" + instant);
      taken.add(instant);
    }
    assertThat(taken).as("seed %d", SEED).isEqualTo(expected);
  }

  @Test
  void set_betweenTakes_isTakenInItsTurn() {
    alarms.set("late", 9);
    alarms.set("early", 1);
    assertThat(alarms.take()).isEqualTo("early");
    alarms.set("middle", 5);

    assertThat(alarms.take()).isEqualTo("middle");
    assertThat(alarms.take()).isEqualTo("late");
    assertThat(alarms.isEmpty()).isTrue();
  }
}
