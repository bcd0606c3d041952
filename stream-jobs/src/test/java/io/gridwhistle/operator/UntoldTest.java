package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UntoldTest {
  private final Untold untold = new Untold();

  @Test
  void take_beforeItsTime_nothing() {
    untold.add("A", 11);

    assertThat(untold.take(10)).isNull();
    assertThat(untold.take(11)).isEqualTo("A");
    assertThat(untold.take(11)).isNull();
  }

  @Test
  void take_several_longestWaitingFirst() {
    untold.add("A", 1);
    untold.add("B", 2);

    assertThat(untold.take(2)).isEqualTo("A");
    assertThat(untold.take(2)).isEqualTo("B");
  }

  @Test
  void take_allOfVeryMany_goesOnAsBefore() {
    for (int i = 0; i < 5_000; i++) {
      untold.add("K" + i, i);
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(untold.take(i)).isEqualTo("K" + i);
    }
    untold.add("A", 1);

    assertThat(untold.take(1)).isEqualTo("A");
    assertThat(untold.take(1)).isNull();
  }
}
