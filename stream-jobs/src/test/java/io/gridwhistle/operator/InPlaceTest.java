package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InPlaceTest {
  private final List<String> puts = new ArrayList<>();
  private final InPlace<StringBuilder> values = new InPlace<>(new Store());

  /** One value, noting what is put. */
  private final class Store implements KeyedValue<StringBuilder> {
    private @Nullable StringBuilder value;

    @Override
    public @Nullable StringBuilder get() {
      return value;
    }

    @Override
    public void put(StringBuilder put) {
      puts.add(put.toString());
      value = put;
    }

    @Override
    public void clear() {
      value = null;
    }
  }

  @Test
  void put_asItWasGot_isThereAlready() throws Exception {
    values.put(new StringBuilder("a"));
    StringBuilder held = values.get();
    values.put(held.append("b"));

    assertThat(puts).containsExactly("a");
    assertThat(values.get()).hasToString("ab");
  }

  @Test
  void put_another_isPut() throws Exception {
    values.put(new StringBuilder("a"));
    values.get();
    values.put(new StringBuilder("b"));

    assertThat(puts).containsExactly("a", "b");
  }

  @Test
  void put_whatWasCleared_isPutAgain() throws Exception {
    values.put(new StringBuilder("a"));
    StringBuilder held = values.get();
    values.clear();
    assertThat(values.get()).isNull();
    values.put(held);

    assertThat(puts).containsExactly("a", "a");
  }
}
