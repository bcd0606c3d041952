package io.gridwhistle.simulate;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What is going to happen, instant by instant. It holds one entry for each grid and town and one
 * for each matter under way, so its size depends on the county and not on the days gone by.
 */
final class Agenda {
  /** Something that happens at an instant and may plan more, never for an earlier instant. */
  interface Task {
    void run(long now, Agenda agenda);
  }

  private record Entry(long time, long order, Task task) {}

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparingLong(Entry::time).thenComparingLong(Entry::order);

  private final PriorityQueue<Entry> entries = new PriorityQueue<>(IN_ORDER);
  private final Deque<Draft> ready = new ArrayDeque<>();
  private long planned;

  void schedule(long time, Task task) {
    entries.add(new Entry(time, planned++, task));
  }

  /** Lets each draft come true at its time; they must be in time order. */
  void play(List<Draft> drafts) {
    if (!drafts.isEmpty()) {
      schedule(drafts.get(0).time(), new Script(drafts));
    }
  }

  void emit(Draft draft) {
    ready.add(draft);
  }

  /** The next event; as the clocks of a county never stop there always is one. */
  Draft next() {
    while (ready.isEmpty()) {
      Entry entry = entries.remove();
      entry.task.run(entry.time, this);
    }
    return ready.remove();
  }

  int size() {
    return entries.size() + ready.size();
  }

  private static final class Script implements Task {
    private final List<Draft> drafts;
    private int next;

    Script(List<Draft> drafts) {
      this.drafts = drafts;
    }

    @Override
    public void run(long now, Agenda agenda) {
      agenda.emit(drafts.get(next++));
      if (next < drafts.size()) {
        agenda.schedule(Math.max(now, drafts.get(next).time()), this);
      }
    }
  }
}
