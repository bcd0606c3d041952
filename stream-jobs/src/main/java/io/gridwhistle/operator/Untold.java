package io.gridwhistle.operator;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Keys that changed and were not told of since; each waits its time, so that they come spread. */
final class Untold {
  private static final int FEW = 1_024;

  private Queue<Change> waiting = new ArrayDeque<>();
  private int most;

  private record Change(String key, long since) {}

  /** Notes a change at an instant, not before those that were noted earlier. */
  void add(String key, long instant) {
    waiting.add(new Change(key, instant));
    most = Math.max(most, waiting.size());
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Since when the key that waits longest does; MAX_VALUE when none does. */
  long oldest() {
    Change first = waiting.peek();
    return first == null ? Long.MAX_VALUE : first.since;
  }

  /** Takes the key that waits longest, if it has since that instant or longer; null otherwise. */
  @Nullable String take(long instant) {
    Change first = waiting.peek();
    if (first == null || first.since > instant) {
      return null;
    }
    waiting.remove();
    letGo();
    return first.key;
  }

  /** A queue keeps the room of the most keys that it ever held, such as all at the start. */
  private void letGo() {
    if (waiting.isEmpty() && most > FEW) {
      waiting = new ArrayDeque<>();
      most = 0;
    }
  }
}
