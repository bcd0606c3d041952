package io.gridwhistle.operator;

import org.apache.flink.api.common.state.ValueState;
import org.jspecify.annotations.Nullable;

/** A value as Flink's state backend keeps it. */
record StateValue<V>(ValueState<V> state) implements KeyedValue<V> {
  @Override
  public @Nullable V get() throws Exception {
    return state.value();
  }

  @Override
  public void put(V value) throws Exception {
    state.update(value);
  }

  @Override
  public void clear() {
    state.clear();
  }
}
