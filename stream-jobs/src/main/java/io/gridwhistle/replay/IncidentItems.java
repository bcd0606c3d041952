package io.gridwhistle.replay;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.EventType;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Events about incidents, in order. */
final class IncidentItems implements Iterator<CompactEvent> {
  private final SortedEvents events;
  private @Nullable CompactEvent next;

  IncidentItems(List<Path> runs, long until) {
    events = new SortedEvents(runs, until, EventType::isAboutIncident);
    next = events.next();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public CompactEvent next() {
    CompactEvent event = next;
    if (event == null) {
      throw new NoSuchElementException();
    }
    next = events.next();
    return event;
  }
}
