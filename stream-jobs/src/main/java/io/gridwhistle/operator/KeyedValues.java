package io.gridwhistle.operator;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** An operator's values by key: where they lie on disk, those met last are at hand as objects. */
final class KeyedValues {
  /** Of a task; their values take some dozen megabytes. */
  private static final int KEYS_AT_HAND = 16_384;

  private final KeyedStateStore states;
  private final Keys keys;
  private final boolean onDisk;
  private final List<WriteBehind<?>> atHand = new ArrayList<>();

  /**
   * No values yet.
   *
   * @param onDisk true for a backend that reads and writes a value's bytes each time
   */
  KeyedValues(KeyedStateStore states, Keys keys, boolean onDisk) {
    this.states = states;
    this.keys = keys;
    this.onDisk = onDisk;
  }

  /** A value in a state of its own. */
  <V> KeyedValue<V> of(ValueStateDescriptor<V> descriptor) {
    return of(new StateValue<>(states.getState(descriptor)));
  }

  /** The same value, at hand where that saves something. */
  <V> KeyedValue<V> of(KeyedValue<V> stored) {
    if (!onDisk) {
      return stored;
    }
    WriteBehind<V> cache = new WriteBehind<>(stored, keys, KEYS_AT_HAND);
    atHand.add(cache);
    return cache;
  }

  /** Brings the states up to date; the current key is any one then. */
  void flush() throws Exception {
    for (WriteBehind<?> cache : atHand) {
      cache.flush();
    }
  }
}
