package io.gridwhistle.operator;

import io.gridwhistle.operator.DetectionSettings.Holding;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;

/** An operator's values by key, with no more access to Flink's state than they need. */
final class KeyedValues {
  /** Of a task; their values take some dozen megabytes. */
  private static final int KEYS_AT_HAND = 16_384;

  private final KeyedStateStore states;
  private final Keys keys;
  private final Place place;
  private final List<WriteBehind<?>> atHand = new ArrayList<>();

  /** Where the state lies. */
  enum Place {
    /** As objects, which change in place. */
    MEMORY,
    /** As bytes, read and written each time: values of the keys met last stay at hand. */
    DISK,
    /** With the one key that Flink hands over at a time. */
    KEY_BY_KEY;

    static Place of(DetectionSettings settings, KeyedStateBackend<?> backend) {
      if (settings.holding() == Holding.BY_KEY) {
        return KEY_BY_KEY;
      }
      return backend instanceof HeapKeyedStateBackend ? MEMORY : DISK;
    }
  }

  /** No values yet. */
  KeyedValues(KeyedStateStore states, Keys keys, Place place) {
    this.states = states;
    this.keys = keys;
    this.place = place;
  }

  /** True when a value that was got stays the same object until the next checkpoint. */
  boolean areInMemory() {
    return place == Place.MEMORY;
  }

  /** A value in a state of its own. */
  <V> KeyedValue<V> of(ValueStateDescriptor<V> descriptor) {
    return of(new StateValue<>(states.getState(descriptor)));
  }

  /** A value in what is given. */
  <V> KeyedValue<V> of(KeyedValue<V> stored) {
    return switch (place) {
      case MEMORY -> new InPlace<>(stored);
      case DISK -> atHand(stored);
      case KEY_BY_KEY -> stored;
    };
  }

  private <V> KeyedValue<V> atHand(KeyedValue<V> stored) {
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
