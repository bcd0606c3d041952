package io.gridwhistle.operator;

import org.jspecify.annotations.Nullable;

/**
 * Values of a state that hands out the very objects that it holds, or their copies while a
 * checkpoint is written, as Flink's does in memory: what is put as it was got is there already.
 */
final class InPlace<V> implements KeyedValue<V> {
  private final KeyedValue<V> state;
  private @Nullable V held;

  InPlace(KeyedValue<V> state) {
    this.state = state;
  }

  @Override
  public @Nullable V get() throws Exception {
    held = state.get();
    return held;
  }

  @Override
  public void put(V value) throws Exception {
    if (value != held) {
      state.put(value);
      held = value;
    }
  }

  @Override
  public void clear() throws Exception {
    state.clear();
    held = null;
  }
}
