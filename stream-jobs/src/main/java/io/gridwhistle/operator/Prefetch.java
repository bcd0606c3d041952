package io.gridwhistle.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.util.function.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is about to be used of a group of values, before the first of them is used: so the
 * processor fetches them from memory side by side, where it would wait for each in its turn (group
 * prefetching; Chen, Ailamaki, Gibbons and Mowry 2004). Of millions of values, hardly one is in a
 * cache.
 *
 * @param <V> the value of a key
 */
final class Prefetch<V> {
  /** As many as fit into the nearest caches together with all that the use of each takes. */
  static final int GROUP = 32;

  private final Keys keys;
  private final KeyedValue<V> values;
  private final boolean inMemory;
  private final Reading<V> reading;
  private final List<V> found = new ArrayList<>(GROUP);

  /** What was read comes together here, as a compiler leaves out what has no effect. */
  private long sum;

  /**
   * One for the values of an operator.
   *
   * @param inMemory false where values are no objects yet, and nothing is read ahead
   * @param reading what will be used of a value
   */
  Prefetch(Keys keys, KeyedValue<V> values, boolean inMemory, Reading<V> reading) {
    this.keys = keys;
    this.values = values;
    this.inMemory = inMemory;
    this.reading = reading;
  }

  /** Reads what will be used of a value; the answer means nothing. */
  interface Reading<V> {
    long of(V value);
  }

  /** Does something for each element in turn, its key being the current one. */
  <T> void forEach(List<T> elements, Function<T, String> key, ThrowingConsumer<T, Exception> action)
      throws Exception {
    for (int from = 0; from < elements.size(); from += GROUP) {
      List<T> group = elements.subList(from, Math.min(from + GROUP, elements.size()));
      if (inMemory && group.size() > 1) {
        fetch(group, key);
      }
      for (T element : group) {
        keys.set(key.apply(element));
        action.accept(element);
      }
    }
  }

  private <T> void fetch(List<T> group, Function<T, String> key) throws Exception {
    for (T element : group) {
      keys.set(key.apply(element));
      add(values.get());
    }
    read();
  }

  /** Notes a value of a group that is at hand, if there is one. */
  void add(@Nullable V value) {
    if (value != null) {
      found.add(value);
    }
  }

  /** Reads of all values that were noted, and forgets them. */
  void read() {
    for (V value : found) {
      sum += reading.of(value);
    }
    found.clear();
  }
}
