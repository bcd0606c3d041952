package io.gridwhistle.replay;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Events of some types by (time, line), up to an instant. */
final class SortedEvents {
  private final RunMerge runs;
  private final Predicate<EventType> types;
  private final long until;

  SortedEvents(List<Path> files, long until, Predicate<EventType> types) {
    this.types = types;
    this.until = until;
    try {
      runs = new RunMerge(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The next event, null at the end. */
  @Nullable CompactEvent next() {
    try {
      for (RunReader run = runs.next(); run != null && run.time() <= until; run = runs.next()) {
        if (types.test(RankedEvent.typeOf(run.buffer(), run.bodyOffset()))) {
          return RankedEvent.read(run.buffer(), run.bodyOffset(), run.bodyLength());
        }
      }
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
