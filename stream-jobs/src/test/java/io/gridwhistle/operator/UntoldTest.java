package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UntoldTest {
  private final Untold<String> untold = new Untold<>();

  @Test
  void take_beforeItsTime_nothing() {
    untold.add("A", null, 11);

    assertThat(untold.take(10)).isNull();
    assertThat(taken(11)).isEqualTo("A");
    assertThat(untold.take(11)).isNull();
  }

  @Test
  void take_several_longestWaitingFirst() {
    untold.add("A", null, 1);
    untold.add("B", null, 2);

    assertThat(taken(2)).isEqualTo("A");
    assertThat(taken(2)).isEqualTo("B");
  }

  @Test
  void take_allOfVeryMany_goesOnAsBefore() {
    for (int i = 0; i < 5_000; i++) {
      untold.add("K" + i, null, i);
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(taken(i)).isEqualTo("K" + i);
    }
    untold.add("A", null, 1);

    assertThat(taken(1)).isEqualTo("A");
    assertThat(untold.take(1)).isNull();
  }

  private String taken(long instant) {
    Untold.Change<String> change = untold.take(instant);
    return change == null ? "nothing" : change.key();
  }
}
