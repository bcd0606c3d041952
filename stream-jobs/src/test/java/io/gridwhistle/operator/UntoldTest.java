package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UntoldTest {
  private final Map<String, String> state = new HashMap<>();
  private final Keys keys = new SettableKey(key -> {});
  private final List<String> lookedUp = new ArrayList<>();
  private final State values = new State();
  private final Untold<String> untold = new Untold<>(keys, values, true, prefetch(true));

  /** What the state holds of the current key. */
  private final class State implements KeyedValue<String> {
    @Override
    public @Nullable String get() {
      lookedUp.add(keys.current());
      return state.get(keys.current());
    }

    @Override
    public void put(String value) {
      state.put(keys.current(), value);
    }

    @Override
    public void clear() {
      state.remove(keys.current());
    }
  }

  private Prefetch<String> prefetch(boolean inMemory) {
    return new Prefetch<>(keys, values, inMemory, String::length);
  }

  @Test
  void tellSince_beforeItsTime_nothing() throws Exception {
    untold.add("A", "a", 11);

    assertThat(told(untold, 10)).isEmpty();
    assertThat(told(untold, 11)).containsExactly("A a");
    assertThat(told(untold, 11)).isEmpty();
  }

  @Test
  void tellSince_several_longestWaitingFirst() throws Exception {
    untold.add("A", "a", 1);
    untold.add("B", "b", 2);
    untold.add("C", "c", 3);

    assertThat(told(untold, 2)).containsExactly("A a", "B b");
    assertThat(untold.oldest()).isEqualTo(3);
  }

  @Test
  void tellSince_valuesInMemory_areNotLookedUp() throws Exception {
    untold.add("A", "a", 1);

    assertThat(told(untold, Long.MAX_VALUE)).containsExactly("A a");
    assertThat(lookedUp).isEmpty();
  }

  @Test
  void tellSince_valuesOnDisk_areThoseOfThatMoment() throws Exception {
    Untold<String> onDisk = new Untold<>(keys, values, false, prefetch(false));
    onDisk.add("A", "a", 1);
    onDisk.add("B", "b", 1);
    state.put("A", "another");

    assertThat(told(onDisk, Long.MAX_VALUE)).containsExactly("A another");
    assertThat(lookedUp).containsExactly("A", "B");
  }

  @Test
  void tellSince_allOfVeryMany_goesOnAsBefore() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      untold.add("K" + i, "v", i);
    }
    assertThat(told(untold, 4_999)).hasSize(5_000).endsWith("K4999 v");
    untold.add("A", "a", 1);

    assertThat(told(untold, Long.MAX_VALUE)).containsExactly("A a");
    assertThat(told(untold, Long.MAX_VALUE)).isEmpty();
  }

  private static List<String> told(Untold<String> untold, long instant) throws Exception {
    List<String> told = new ArrayList<>();
    untold.tellSince(instant, (key, value) -> told.add(key + " " + value));
    return told;
  }
}
