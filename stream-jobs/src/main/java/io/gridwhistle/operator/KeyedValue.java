package io.gridwhistle.operator;

import org.jspecify.annotations.Nullable;

/** A value of the current key. Who changes it in place must put it again. */
interface KeyedValue<V> {
  /** The value, null when there is none. */
  @Nullable V get() throws Exception;

  void put(V value) throws Exception;

  void clear() throws Exception;
}
