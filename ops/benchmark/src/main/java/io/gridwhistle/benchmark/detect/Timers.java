package io.gridwhistle.benchmark.detect;

import io.gridwhistle.detection.Timeline;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When which key is to be looked at again: a binary heap of instants. */
final class Timers<S> {
  private long[] instants = new long[1 << 10];

  @SuppressWarnings("unchecked")
  private @Nullable Timeline<S>[] keys = new Timeline[1 << 10];

  private int size;

  /** The earliest instant; MAX_VALUE when there is none. */
  long next() {
    return size == 0 ? Long.MAX_VALUE : instants[0];
  }

  void add(long instant, Timeline<S> key) {
    if (size == instants.length) {
      instants = Arrays.copyOf(instants, size * 2);
      keys = Arrays.copyOf(keys, size * 2);
    }
    int at = size++;
    for (int parent = (at - 1) / 2; at > 0 && instants[parent] > instant; parent = (at - 1) / 2) {
      move(parent, at);
      at = parent;
    }
    instants[at] = instant;
    keys[at] = key;
  }

  /** Takes out the key of the earliest instant. */
  Timeline<S> poll() {
    Timeline<S> first = keys[0];
    if (first == null) {
      throw new IllegalStateException("There is no timer.");
    }
    long instant = instants[--size];
    Timeline<S> key = keys[size];
    keys[size] = null;
    if (size > 0) {
      sink(instant, key);
    }
    return first;
  }

  private void sink(long instant, @Nullable Timeline<S> key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && instants[child + 1] < instants[child]) {
        child++;
      }
      if (instants[child] >= instant) {
        break;
      }
      move(child, at);
      at = child;
    }
    instants[at] = instant;
    keys[at] = key;
  }

  private void move(int from, int to) {
    instants[to] = instants[from];
    keys[to] = keys[from];
  }
}
