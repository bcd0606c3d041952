package io.gridwhistle.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import io.gridwhistle.fixture.KeyedLists;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoredInputsTest {
  private final KeyedLists<Event> disk = new KeyedLists<>();
  private StoredInputs inputs = new StoredInputs();

  StoredInputsTest() {
    inputs.attach(disk);
  }

  @Test
  void append_inOrder_readsNothingAndAppendsOnly() throws Exception {
    inputs.append(event(1));
    flushAndReopen();
    inputs.append(event(2));
    flushAndReopen();
    inputs.append(event(3));
    inputs.flush();

    assertThat(inputs.oldestTime()).isEqualTo(1);
    assertThat(inputs.newest()).isEqualTo(event(3));
    assertThat(disk.reads()).isZero();
    assertThat(disk.updates()).isZero();
    assertThat(disk.get()).containsExactly(event(1), event(2), event(3));
  }

  @Test
  void replace_withALateOneInItsPlace_holdsForGood() throws Exception {
    inputs.append(event(1));
    inputs.append(event(3));
    flushAndReopen();
    inputs.append(event(4));
    inputs.replace(List.of(event(1), event(2), event(3), event(4)));
    flushAndReopen();

    assertThat(inputs).containsExactly(event(1), event(2), event(3), event(4));
  }

  @Test
  void replace_byTheNewest_movesTheFirst() throws Exception {
    for (int time = 1; time <= 4; time++) {
      inputs.append(event(time));
    }
    flushAndReopen();
    inputs.replace(List.of(event(3), event(4)));
    flushAndReopen();

    assertThat(inputs).hasSize(2);
    assertThat(inputs.oldestTime()).isEqualTo(3);
    assertThat(disk.get()).containsExactly(event(3), event(4));
  }

  @Test
  void replace_byNothing_leavesNothing() throws Exception {
    inputs.append(event(1));
    flushAndReopen();

    inputs.replace(List.of());
    flushAndReopen();
    assertThat(inputs).isEmpty();
    assertThat(disk.lists()).isEmpty();
  }

  @Test
  void flush_afterTheyWereRead_letsGoOfThem() throws Exception {
    inputs.append(event(1));
    inputs.flush();
    inputs.append(event(2));
    assertThat(inputs).containsExactly(event(1), event(2));
    assertThat(inputs.areLoaded()).isTrue();

    inputs.flush();
    assertThat(inputs.areLoaded()).isFalse();
    assertThat(inputs).containsExactly(event(1), event(2));
  }

  private void flushAndReopen() throws Exception {
    inputs.flush();
    inputs = new StoredInputs(inputs.size(), inputs.first(), inputs.newest());
    inputs.attach(disk);
  }

  private static Event event(long time) {
    return Events.visit("e-" + time, time);
  }
}
