package io.gridwhistle.operator;

import io.gridwhistle.event.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ListState;

/**
 * Inputs that wait in the state of their key, where Flink sorts by key: a key's timers alone tell
 * its end there, and its last ones may not set new ones.
 */
final class HeldByKey<I> {
  private final ListState<I> held;
  private final Waiting.Occurrences<I> events;

  HeldByKey(ListState<I> held, Waiting.Occurrences<I> events) {
    this.held = held;
    this.events = events;
  }

  void add(I input) throws Exception {
    held.add(input);
  }

  /** Takes out what has come up to an instant, by (time, arrival). */
  List<I> take(long instant) throws Exception {
    List<I> ready = new ArrayList<>();
    List<I> early = new ArrayList<>();
    for (I input : held.get()) {
      (events.of(input).time() <= instant ? ready : early).add(input);
    }
    ready.sort(
        Comparator.comparing(
            events::of,
            Comparator.comparingLong(Occurrence::time).thenComparingLong(Occurrence::arrival)));
    held.update(early);
    return ready;
  }
}
