package io.gridwhistle.detection;

import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.EvidenceEvent;
import io.gridwhistle.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Turns events into evidence. */
public final class EvidenceList {
  private EvidenceList() {}

  /**
   * The newest events first.
   *
   * @param events oldest first
   * @param total how many there are, those that are no longer kept included
   */
  public static Evidence of(List<Event> events, int total) {
    int shown = Math.min(Evidence.SHOWN, events.size());
    List<EvidenceEvent> newest = new ArrayList<>(shown);
    for (int i = events.size() - 1; i >= events.size() - shown; i--) {
      newest.add(of(events.get(i)));
    }
    return new Evidence(total, newest);
  }

  private static EvidenceEvent of(Event event) {
    String incident = event.type().isAboutIncident() ? event.subject() : null;
    return new EvidenceEvent(
        event.id(), event.source(), event.type().wire(), event.time(), incident);
  }
}
