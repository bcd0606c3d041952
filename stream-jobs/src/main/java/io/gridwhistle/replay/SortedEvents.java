package io.gridwhistle.replay;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Events of some types by (time, line), up to an instant. */
final class SortedEvents {
  private final Iterator<SpillSorter.Entry> entries;
  private final Predicate<EventType> types;
  private final long until;
  private final RankedEvent form = new RankedEvent();

  SortedEvents(List<Path> runs, long until, Predicate<EventType> types) {
    this.types = types;
    this.until = until;
    try {
      entries = SpillSorter.merge(runs);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The next event, null at the end. */
  @Nullable Event next() {
    while (entries.hasNext()) {
      SpillSorter.Entry entry = entries.next();
      if (entry.time() > until) {
        return null;
      }
      if (types.test(RankedEvent.typeOf(entry.body()))) {
        return form.read(entry.body());
      }
    }
    return null;
  }
}
