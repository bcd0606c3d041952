package io.gridwhistle.replay;

import io.gridwhistle.event.EventReader;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.state.Fingerprints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of events as ingest would, and sorts what is good by time and line.
 *
 * <p>{@code read = accepted + duplicate + Σ rejected}; blank lines do not count. Blocks of lines
 * are checked by all processors at once and taken in their order.
 */
final class EventFile {
  private static final byte[] NO_TIE = {};
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  private final Registry registry;
  private final byte[] pseudonymKey;
  private final SpillSorter sorter;
  private final Fingerprints seen = new Fingerprints();
  private final Map<String, Long> rejected = new TreeMap<>();
  private long lines;
  private long accepted;
  private long duplicate;
  private long newest = Long.MIN_VALUE;
  private long firstIncident = Long.MAX_VALUE;

  EventFile(Registry registry, byte[] pseudonymKey, Path spillFolder) {
    this.registry = registry;
    this.pseudonymKey = pseudonymKey.clone();
    sorter = new SpillSorter(spillFolder);
  }

  /**
   * Reads it all; answers the sorted runs. Refused lines go to {@code rejects}, if any is named.
   */
  List<Path> read(Path file, @Nullable Path rejects) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try (Blocks blocks = new Blocks(file);
        Rejects aside = new Rejects(rejects)) {
      ThreadLocal<EventReader> readers = ThreadLocal.withInitial(this::reader);
      Queue<Future<CheckedBlock>> underWay = new ArrayDeque<>();
      for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
        Blocks.Block next = block;
        underWay.add(workers.submit(() -> CheckedBlock.of(next, readers.get())));
        if (underWay.size() > 2 * WORKERS) {
          take(underWay.remove(), aside);
        }
      }
      while (!underWay.isEmpty()) {
        take(underWay.remove(), aside);
      }
    } finally {
      workers.shutdownNow();
    }
    return sorter.finish();
  }

  private EventReader reader() {
    return new EventReader(registry, new Pseudonymizer(pseudonymKey));
  }

  private void take(Future<CheckedBlock> underWay, Rejects aside)
      throws IOException, InterruptedException {
    CheckedBlock block = finished(underWay);
    int start = 0;
    for (CheckedBlock.Good good : block.good()) {
      accept(good, block.bytes(), start);
      start = good.end();
    }
    for (CheckedBlock.Bad bad : block.bad()) {
      rejected.merge(bad.rejection().code().wire(), 1L, Long::sum);
      aside.write(lines + bad.line(), bad.rejection());
    }
    lines += block.lines();
  }

  private static CheckedBlock finished(Future<CheckedBlock> underWay)
      throws IOException, InterruptedException {
    try {
      return underWay.get();
    } catch (ExecutionException failed) {
      throw new IOException("The events cannot be read: " + failed.getCause(), failed);
    }
  }

  private void accept(CheckedBlock.Good good, byte[] bytes, int start) throws IOException {
    if (!seen.add(good.identity())) {
      duplicate++;
      return;
    }
    accepted++;
    newest = Math.max(newest, good.time());
    if (good.incident()) {
      firstIncident = Math.min(firstIncident, good.time());
    }
    sorter.add(good.time(), NO_TIE, bytes, start, good.end() - start);
  }

  boolean hasIncidentUpTo(long until) {
    return firstIncident <= until;
  }

  long accepted() {
    return accepted;
  }

  long duplicates() {
    return duplicate;
  }

  Map<String, Long> rejected() {
    return rejected;
  }

  /** Epoch milliseconds of the newest accepted event; MIN_VALUE when there is none. */
  long newest() {
    return newest;
  }
}
