package io.gridwhistle.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** All runs of a {@link SpillSorter} at once, in order. */
final class RunMerge {
  private final PriorityQueue<RunReader> waiting = new PriorityQueue<>(RunReader.ORDER);
  private @Nullable RunReader current;

  RunMerge(List<Path> runs) throws IOException {
    for (int i = 0; i < runs.size(); i++) {
      await(new RunReader(runs.get(i), i));
    }
  }

  /** The run that stands on the next entry, valid until the next call; null at the end. */
  @Nullable RunReader next() throws IOException {
    RunReader last = current;
    if (last != null && last.advance()) {
      RunReader rival = waiting.peek();
      if (rival == null || RunReader.ORDER.compare(last, rival) <= 0) {
        return last;
      }
      waiting.add(last);
    }
    current = waiting.poll();
    return current;
  }

  private void await(RunReader run) throws IOException {
    if (run.advance()) {
      waiting.add(run);
    }
  }
}
