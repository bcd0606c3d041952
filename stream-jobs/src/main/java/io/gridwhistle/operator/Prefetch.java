package io.gridwhistle.operator;

import java.util.ArrayList;
import java.util.List;
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

  private final Reading<V> reading;
  private final List<V> found = new ArrayList<>(GROUP);

  /** What was read comes together here, as a compiler leaves out what has no effect. */
  private long sum;

  /** Takes what will be read of a value. */
  Prefetch(Reading<V> reading) {
    this.reading = reading;
  }

  /** Reads what will be used of a value; the answer means nothing. */
  interface Reading<V> {
    long of(V value);
  }

  /** Notes a value of the group, if there is one. */
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
