package io.gridwhistle.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts more than memory holds: sorted runs on disk, then one merge (Knuth, TAOCP vol. 3, 5.4.1).
 *
 * <p>Entries are ordered by time, then by the bytes of their tie as unsigned numbers, then by their
 * coming. Memory is bounded by {@link RunBuffer}, whatever the input; what comes in order is never
 * moved.
 */
final class SpillSorter {
  private final Path folder;
  private final List<Path> runs = new ArrayList<>();
  private final RunBuffer buffer = new RunBuffer();

  /**
   * What is sorted.
   *
   * @param body what comes along
   */
  record Entry(long time, byte[] tie, byte[] body) {}

  /** A sorter that keeps its runs in an existing folder of its own. */
  SpillSorter(Path folder) {
    this.folder = folder;
  }

  void add(Entry entry) throws IOException {
    add(entry.time, entry.tie, entry.body, 0, entry.body.length);
  }

  void add(long time, byte[] tie, byte[] body, int offset, int length) throws IOException {
    if (!buffer.hasRoomFor(tie.length + length)) {
      spill();
    }
    buffer.add(time, tie, body, offset, length);
  }

  /** Writes what is left; answers the sorted runs in the order of their making. */
  List<Path> finish() throws IOException {
    if (!buffer.isEmpty()) {
      spill();
    }
    return List.copyOf(runs);
  }

  private void spill() throws IOException {
    Path run = folder.resolve("run-" + runs.size());
    buffer.writeSorted(run);
    runs.add(run);
  }
}
