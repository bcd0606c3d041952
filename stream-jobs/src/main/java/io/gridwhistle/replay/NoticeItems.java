package io.gridwhistle.replay;

import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.coverage.Territory;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.registry.RegistryReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** First what the registry says, then patrols and changes of mode in order, told to each grid. */
final class NoticeItems implements Iterator<GridNotice> {
  private final Territory territory = new Territory();
  private final Queue<GridNotice> ready = new ArrayDeque<>();
  private final SortedEvents events;

  NoticeItems(Path registry, List<Path> runs, long until) {
    try (InputStream json = Files.newInputStream(registry)) {
      ready.addAll(territory.load(RegistryReader.read(json)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    events = new SortedEvents(runs, until, type -> !type.isAboutIncident());
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      CompactEvent next = events.next();
      if (next == null) {
        return false;
      }
      if (next.type().isPatrol()) {
        ready.add(GridNotice.of(next));
      } else {
        ready.addAll(territory.apply(next.event()));
      }
    }
    return true;
  }

  /** {@link java.util.NoSuchElementException} at the end. */
  @Override
  public GridNotice next() {
    boolean more = hasNext();
    assert more || ready.isEmpty();
    return ready.remove();
  }
}
