package io.gridwhistle.operator;

import io.gridwhistle.event.Occurrence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;

/**
 * Inputs of all keys of a task that the watermark has not passed yet, by (time, arrival).
 *
 * <p>Most wait for milliseconds: so they wait beside the keyed state, which would cost two accesses
 * and a timer for each, and go into it for a checkpoint only. They come nearly in order, which a
 * sort of those that are due takes for what it is (Peters 2002), unlike a heap; only what is not
 * due when the watermark comes goes into one.
 *
 * @param <I> the input
 */
final class Waiting<I> {
  private static final int FEW = 1_024;

  private final ListState<I> saved;
  private final Set<String> savedKeys = new HashSet<>();
  private final Queue<Input<I>> later = new PriorityQueue<>();
  private List<Input<I>> fresh = new ArrayList<>();
  private long sequence;

  /** Takes the keyed state for checkpoints. */
  Waiting(ListState<I> saved) {
    this.saved = saved;
  }

  /**
   * One input.
   *
   * @param sequence in which they came, for inputs of one event
   */
  record Input<I>(String key, I value, long time, long arrival, long sequence)
      implements Comparable<Input<I>> {
    @Override
    public int compareTo(Input<I> other) {
      int byTime = Long.compare(time, other.time);
      if (byTime != 0) {
        return byTime;
      }
      int byArrival = Long.compare(arrival, other.arrival);
      return byArrival != 0 ? byArrival : Long.compare(sequence, other.sequence);
    }
  }

  void add(String key, I value, Occurrence event) {
    fresh.add(new Input<>(key, value, event.time(), event.arrival(), sequence++));
  }

  /** Takes out the inputs that the watermark has passed, in order. */
  List<Input<I>> take(long watermark) {
    List<Input<I>> due = new ArrayList<>(fresh.size());
    for (Input<I> input : fresh) {
      (input.time <= watermark ? due : later).add(input);
    }
    fresh = emptied(fresh);
    while (!later.isEmpty() && later.element().time <= watermark) {
      due.add(later.remove());
    }
    due.sort(null);
    return due;
  }

  /** A list keeps the room of the most that it ever held, such as all at the start. */
  private static <T> List<T> emptied(List<T> list) {
    if (list.size() > FEW) {
      return new ArrayList<>();
    }
    list.clear();
    return list;
  }

  /** Takes back the inputs that the state of the current key holds. */
  void restore(String key, Occurrences<I> events) throws Exception {
    List<I> found = new ArrayList<>();
    saved.get().forEach(found::add);
    saved.clear();
    for (I value : found) {
      add(key, value, events.of(value));
    }
  }

  /** Tells the event of an input. */
  interface Occurrences<I> {
    Occurrence of(I input);
  }

  /** Puts what waits into the state, and nothing else. */
  void save(Keys keys) throws Exception {
    for (String key : savedKeys) {
      keys.set(key);
      saved.clear();
    }
    savedKeys.clear();
    later.addAll(fresh);
    fresh = emptied(fresh);
    for (Input<I> input : later.stream().sorted().toList()) {
      keys.set(input.key);
      saved.add(input.value);
      savedKeys.add(input.key);
    }
  }
}
