package io.gridwhistle.sink;

import static io.gridwhistle.fixture.GridStates.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.risk.GridState;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingStatesTest {
  private final PendingStates pending = new PendingStates();

  @Test
  void add_manyOfOneGrid_keepsTheNewestOnly() {
    pending.add(state("G1", 1));
    pending.add(state("G1", 3));
    pending.add(state("G1", 2));
    assertThat(pending.take(10)).containsExactly(state("G1", 3));
    assertThat(pending.isEmpty()).isTrue();
  }

  @Test
  void take_fewerThanThereAre_takesTheOldestFirst() {
    pending.add(state("G1", 1));
    pending.add(state("G2", 1));
    pending.add(state("G3", 1));
    assertThat(pending.take(2)).containsExactly(state("G1", 1), state("G2", 1));
    assertThat(pending.size()).isEqualTo(1);
  }

  @Test
  void addAll_putBackAfterANewerCame_newerStays() {
    pending.add(state("G1", 1));
    List<GridState> failed = pending.take(10);
    pending.add(state("G1", 2));
    pending.addAll(failed);
    assertThat(pending.take(10)).containsExactly(state("G1", 2));
  }
}
