package io.gridwhistle.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorts more than memory holds: sorted runs on disk, merged as they are read (external merge sort).
 */
final class SpilledSort implements AutoCloseable {
  private static final long MEMORY = 64L << 20;

  private final long memory;
  private final List<SortedRun> runs = new ArrayList<>();
  private List<SortItem> items = new ArrayList<>();
  private long size;

  SpilledSort() {
    this(MEMORY);
  }

  SpilledSort(long memory) {
    this.memory = memory;
  }

  void add(SortItem item) throws IOException {
    items.add(item);
    size += item.size();
    if (size > memory) {
      runs.add(SortedRun.write(sortedItems()));
    }
  }

  /** All items in order; once only, and none may be added any more. */
  Iterator<SortItem> sorted() throws IOException {
    if (runs.isEmpty()) {
      return sortedItems().iterator();
    }
    runs.add(SortedRun.write(sortedItems()));
    return new Merge(runs);
  }

  int runsOnDisk() {
    return runs.size();
  }

  @Override
  public void close() throws IOException {
    for (SortedRun run : runs) {
      run.close();
    }
  }

  private List<SortItem> sortedItems() {
    List<SortItem> sorted = items;
    sorted.sort(SortItem.IN_ORDER);
    items = new ArrayList<>();
    size = 0;
    return sorted;
  }

  private static final class Merge implements Iterator<SortItem> {
    private record Head(SortItem item, Iterator<SortItem> rest) {}

    private final PriorityQueue<Head> heads =
        new PriorityQueue<>((a, b) -> SortItem.IN_ORDER.compare(a.item, b.item));

    Merge(List<SortedRun> runs) throws IOException {
      for (SortedRun run : runs) {
        push(run.open());
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public SortItem next() {
      Head head = heads.poll();
      if (head == null) {
        throw new NoSuchElementException("All items have been read.");
      }
      push(head.rest);
      return head.item;
    }

    private void push(Iterator<SortItem> rest) {
      if (rest.hasNext()) {
        heads.add(new Head(rest.next(), rest));
      }
    }
  }
}
