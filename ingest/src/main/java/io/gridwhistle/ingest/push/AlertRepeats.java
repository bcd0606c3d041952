package io.gridwhistle.ingest.push;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which records of the alert log tell a revision again that was there before: the detection job
 * does so after a restart. The newest of them are known, as far as this node has room and the tail
 * has read.
 */
public final class AlertRepeats {
  private final int most;
  private final Set<Place> places = new LinkedHashSet<>();

  public AlertRepeats(int most) {
    this.most = most;
  }

  private record Place(int partition, long offset) {}

  synchronized void add(AlertFrame frame) {
    places.add(new Place(frame.partition(), frame.offset()));
    if (places.size() > most) {
      Iterator<Place> first = places.iterator();
      first.next();
      first.remove();
    }
  }

  synchronized boolean contains(AlertFrame frame) {
    return places.contains(new Place(frame.partition(), frame.offset()));
  }
}
