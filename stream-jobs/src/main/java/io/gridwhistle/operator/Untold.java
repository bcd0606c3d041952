package io.gridwhistle.operator;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Keys that changed and were not told of since; each waits its time, so that they come spread.
 *
 * @param <V> what is kept of a key
 */
final class Untold<V> {
  private static final int FEW = 1_024;

  private Queue<Change<V>> waiting = new ArrayDeque<>();
  private int most;

  /**
   * A key that changed.
   *
   * @param kept of the key, where that is the same object until it is told; null where not
   */
  record Change<V>(String key, @Nullable V kept, long since) {}

  /** Notes a change at an instant, not before those that were noted earlier. */
  void add(String key, @Nullable V kept, long instant) {
    waiting.add(new Change<>(key, kept, instant));
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
   * Takes the change that waits longest, if it has since that instant or longer; null otherwise.
   */
  @Nullable Change<V> take(long instant) {
    Change<V> first = waiting.peek();
    if (first == null || first.since > instant) {
      return null;
    }
    waiting.remove();
    letGo();
    return first;
  }

  /** A queue keeps the room of the most keys that it ever held, such as all at the start. */
  private void letGo() {
    if (waiting.isEmpty() && most > FEW) {
      waiting = new ArrayDeque<>();
      most = 0;
    }
  }
}
