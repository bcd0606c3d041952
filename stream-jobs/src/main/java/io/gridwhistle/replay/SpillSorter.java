package io.gridwhistle.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorts more than memory holds: sorted runs on disk, then one merge (Knuth, TAOCP vol. 3, 5.4.1).
 *
 * <p>Stable: equal entries stay in the order of their coming. Memory is bounded by {@link
 * #RUN_BYTES}, whatever the input.
 */
final class SpillSorter {
  private static final int RUN_BYTES = 48 << 20;
  private static final int ENTRY_OVERHEAD = 80;

  /**
   * What is sorted: by time, then by the bytes of {@code tie} as unsigned numbers.
   *
   * @param body what comes along
   */
  record Entry(long time, byte[] tie, byte[] body) {
    static final Comparator<Entry> ORDER =
        Comparator.comparingLong(Entry::time).thenComparing(Entry::tie, Arrays::compareUnsigned);
  }

  private final Path folder;
  private final List<Path> runs = new ArrayList<>();
  private List<Entry> pending = new ArrayList<>();
  private long pendingBytes;

  /** A sorter that keeps its runs in an existing folder of its own. */
  SpillSorter(Path folder) {
    this.folder = folder;
  }

  void add(Entry entry) throws IOException {
    pending.add(entry);
    pendingBytes += entry.tie.length + entry.body.length + ENTRY_OVERHEAD;
    if (pendingBytes > RUN_BYTES) {
      spill();
    }
  }

  /** Writes what is left; answers the sorted runs in the order of their making. */
  List<Path> finish() throws IOException {
    if (!pending.isEmpty()) {
      spill();
    }
    return List.copyOf(runs);
  }

  private void spill() throws IOException {
    pending.sort(Entry.ORDER);
    Path run = folder.resolve("run-" + runs.size());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
      for (Entry entry : pending) {
        out.writeLong(entry.time);
        out.writeShort(entry.tie.length);
        out.write(entry.tie);
        out.writeInt(entry.body.length);
        out.write(entry.body);
      }
    }
    runs.add(run);
    pending = new ArrayList<>();
    pendingBytes = 0;
  }

  /** Everything in order, from the runs that {@link #finish} answered; ends on its own. */
  static Iterator<Entry> merge(List<Path> runs) throws IOException {
    PriorityQueue<Run> heads =
        new PriorityQueue<>(
            Comparator.comparing(Run::head, Entry.ORDER).thenComparingInt(Run::rank));
    for (int i = 0; i < runs.size(); i++) {
      Run run = new Run(runs.get(i), i);
      if (run.advance()) {
        heads.add(run);
      }
    }
    return new Merge(heads);
  }

  /** All runs at once, the smallest head first. */
  private static final class Merge implements Iterator<Entry> {
    private final PriorityQueue<Run> heads;

    Merge(PriorityQueue<Run> heads) {
      this.heads = heads;
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public Entry next() {
      Run run = heads.poll();
      if (run == null) {
        throw new NoSuchElementException();
      }
      Entry entry = run.head();
      try {
        if (run.advance()) {
          heads.add(run);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      return entry;
    }
  }

  /** One sorted run, read from its start; closes itself at its end. */
  private static final class Run implements Closeable {
    private final int rank;
    private final DataInputStream in;
    private Entry head = new Entry(0, new byte[0], new byte[0]);

    Run(Path file, int rank) throws IOException {
      this.rank = rank;
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    Entry head() {
      return head;
    }

    int rank() {
      return rank;
    }

    boolean advance() throws IOException {
      long time;
      try {
        time = in.readLong();
      } catch (EOFException end) {
        close();
        return false;
      }
      byte[] tie = new byte[in.readUnsignedShort()];
      in.readFully(tie);
      byte[] body = new byte[in.readInt()];
      in.readFully(body);
      head = new Entry(time, tie, body);
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
