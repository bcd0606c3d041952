package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.fixture.KeyedLists;
import org.junit.jupiter.api.Test;

final class StoredInputsTest {
  private final KeyedLists<Event> disk = new KeyedLists<>();
  private StoredInputs inputs = new StoredInputs();

  StoredInputsTest() {
    inputs.attach(disk);
  }

  @Test
  void add_inOrder_readsNothingAndAppendsOnly() throws Exception {
    inputs.add(event(1));
    flushAndReopen();
    inputs.add(event(2));
    flushAndReopen();
    inputs.add(event(3));
    inputs.flush();

    assertThat(inputs.get(0)).isEqualTo(event(1));
    assertThat(inputs.get(2)).isEqualTo(event(3));
    assertThat(disk.reads()).isZero();
    assertThat(disk.updates()).isZero();
    assertThat(disk.get()).containsExactly(event(1), event(2), event(3));
  }

  @Test
  void add_late_putsItInItsPlaceForGood() throws Exception {
    inputs.add(event(1));
    inputs.add(event(3));
    flushAndReopen();
    inputs.add(event(4));
    inputs.add(1, event(2));
    flushAndReopen();

    assertThat(inputs).containsExactly(event(1), event(2), event(3), event(4));
  }

  @Test
  void clear_ofTheOldest_movesTheFirst() throws Exception {
    for (int time = 1; time <= 4; time++) {
      inputs.add(event(time));
    }
    flushAndReopen();
    inputs.subList(0, 2).clear();
    flushAndReopen();

    assertThat(inputs).hasSize(2);
    assertThat(inputs.get(0)).isEqualTo(event(3));
    assertThat(disk.get()).containsExactly(event(3), event(4));
  }

  @Test
  void removeIf_all_leavesNothing() throws Exception {
    inputs.add(event(1));
    flushAndReopen();

    assertThat(inputs.removeIf(input -> true)).isTrue();
    flushAndReopen();
    assertThat(inputs).isEmpty();
    assertThat(disk.lists()).isEmpty();
  }

  private void flushAndReopen() throws Exception {
    inputs.flush();
    inputs = new StoredInputs(inputs.size(), inputs.first(), inputs.last());
    inputs.attach(disk);
  }

  private static Event event(long time) {
    return Events.visit("e-" + time, time);
  }
}
