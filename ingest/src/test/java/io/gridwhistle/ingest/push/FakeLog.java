package io.gridwhistle.ingest.push;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** An alert log of several partitions in memory. */
final class FakeLog implements AlertHistory {
  private static final int PAGE = 3;

  private final List<List<String>> partitions = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Random random;

  FakeLog(int count, Random random) {
    this.random = random;
    for (int i = 0; i < count; i++) {
      partitions.add(new ArrayList<>());
    }
  }

  synchronized void append(int count) {
    for (int i = 0; i < count; i++) {
      String id = "a-" + ids.size();
      ids.add(id);
      partitions.get(random.nextInt(partitions.size())).add(id);
    }
  }

  List<String> ids() {
    return ids;
  }

  int size() {
    return partitions.size();
  }

  @Override
  public Future<Void> check(Cursor cursor) {
    return Future.succeededFuture();
  }

  @Override
  public Future<AlertPage> read(Cursor from) {
    Deque<AlertFrame> frames = new ArrayDeque<>();
    Cursor at = from;
    for (int partition = 0; partition < size() && frames.size() < PAGE; partition++) {
      while (hasNext(at, partition) && frames.size() < PAGE) {
        AlertFrame frame = next(at, partition);
        frames.add(frame);
        at = frame.cursor();
      }
    }
    return Future.succeededFuture(new AlertPage(frames, at));
  }

  synchronized boolean hasNext(Cursor at, int partition) {
    return at.next(partition) < partitions.get(partition).size();
  }

  /** The next record of a partition. */
  synchronized AlertFrame next(Cursor at, int partition) {
    long offset = at.next(partition);
    String id = partitions.get(partition).get((int) offset);
    AlertHeader header = new AlertHeader(id, 1, "rule", "red", true, Set.of());
    return new AlertFrame(partition, offset, at.after(partition, offset), header, new byte[0]);
  }
}
