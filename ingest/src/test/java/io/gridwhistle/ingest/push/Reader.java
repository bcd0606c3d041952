package io.gridwhistle.ingest.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Reads the partitions for one hub, in an order of its own. */
final class Reader {
  private final FakeLog log;
  private final Hub hub;
  private Cursor cursor;

  Reader(FakeLog log, Hub hub) {
    this.log = log;
    this.hub = hub;
    cursor = Cursor.of(new long[log.size()]);
    hub.begin(cursor);
  }

  void read(Random random) {
    List<AlertFrame> frames = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      take(random.nextInt(log.size()), frames);
    }
    hub.take(frames, () -> {});
  }

  void readAll() {
    List<AlertFrame> frames = new ArrayList<>();
    while (IntStream.range(0, log.size()).anyMatch(one -> log.hasNext(cursor, one))) {
      IntStream.range(0, log.size()).forEach(one -> take(one, frames));
    }
    hub.take(frames, () -> {});
  }

  private void take(int partition, List<AlertFrame> frames) {
    if (log.hasNext(cursor, partition)) {
      AlertFrame frame = log.next(cursor, partition);
      cursor = frame.cursor();
      frames.add(frame);
    }
  }
}
