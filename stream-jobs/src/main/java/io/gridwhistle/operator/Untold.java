package io.gridwhistle.operator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Keys that changed and were not told of since; each waits its time, so that they come spread.
 *
 * <p>What the state in memory holds of a key is the same object until the next checkpoint, before
 * which everything must be told: so it is kept at hand, as to look it up again would be to fetch it
 * from memory again.
 *
 * @param <V> the value of a key
 */
final class Untold<V> {
  private static final int FEW = 1_024;

  private final Keys keys;
  private final KeyedValue<V> values;
  private final boolean inMemory;
  private final Prefetch<V> prefetch;
  private final List<Change<V>> group = new ArrayList<>(Prefetch.GROUP);
  private Queue<Change<V>> waiting = new ArrayDeque<>();
  private int most;

  /**
   * None as yet.
   *
   * @param inMemory true when what the values give stays the same object until the next checkpoint
   * @param prefetch of what telling uses
   */
  Untold(Keys keys, KeyedValue<V> values, boolean inMemory, Prefetch<V> prefetch) {
    this.keys = keys;
    this.values = values;
    this.inMemory = inMemory;
    this.prefetch = prefetch;
  }

  private record Change<V>(String key, @Nullable V atHand, long since) {}

  /** Tells of a key. */
  interface Teller<V> {
    /** The current key may be another. */
    void tell(String key, V value) throws Exception;
  }

  /** Notes a change at an instant, not before those that were noted earlier. */
  void add(String key, V value, long instant) {
    waiting.add(new Change<>(key, inMemory ? value : null, instant));
    most = Math.max(most, waiting.size());
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Since when the key that waits longest does; MAX_VALUE when none does. */
  long oldest() {
    Change<V> first = waiting.peek();
    return first == null ? Long.MAX_VALUE : first.since;
  }

  /**
   * Tells of the keys that have waited since that instant or longer, those that do longest first.
   */
  void tellSince(long instant, Teller<V> teller) throws Exception {
    while (takeGroup(instant)) {
      for (Change<V> change : group) {
        V value = change.atHand == null ? lookUp(change.key) : change.atHand;
        if (value != null) {
          teller.tell(change.key, value);
        }
      }
    }
    letGo();
  }

  private boolean takeGroup(long instant) {
    group.clear();
    while (group.size() < Prefetch.GROUP && !waiting.isEmpty() && oldest() <= instant) {
      Change<V> change = waiting.remove();
      group.add(change);
      prefetch.add(change.atHand);
    }
    prefetch.read();
    return !group.isEmpty();
  }

  private @Nullable V lookUp(String key) throws Exception {
    keys.set(key);
    return values.get();
  }

  /** A queue keeps the room of the most keys that it ever held, such as all at the start. */
  private void letGo() {
    if (waiting.isEmpty() && most > FEW) {
      waiting = new ArrayDeque<>();
      most = 0;
    }
  }
}
