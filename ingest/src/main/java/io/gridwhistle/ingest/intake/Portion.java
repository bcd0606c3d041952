package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.ingest.intake.KnownEvents.Claim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Events of one request that go into one partition, and become durable together: good ones, and
 * once they are claimed only new ones.
 */
final class Portion {
  private final int partition;
  private final EventFrame frame;
  private final List<Fingerprint> prints = new ArrayList<>();

  @SuppressWarnings("unused") // see KnownEvents.fetch
  private long fetched;

  /** Takes a frame without events. */
  Portion(int partition, EventFrame frame) {
    this.partition = partition;
    this.frame = frame;
  }

  boolean isFor(int otherPartition, int jsonBytes) {
    return partition == otherPartition && frame.hasRoomFor(1, jsonBytes);
  }

  /** Takes the event that a reader has at hand. */
  void take(EventReader event) {
    event.addTo(frame);
    prints.add(frame.identity(Fingerprint::of));
  }

  /** Claims all for a request, and keeps only what is not known. */
  void claim(KnownEvents known, long request) {
    fetched = known.fetch(prints);
    BitSet dropped = new BitSet();
    for (int place = 0; place < prints.size(); place++) {
      Claim claim = known.claim(prints.get(place), request);
      if (claim == Claim.REPEATED || claim == Claim.DURABLE) {
        dropped.set(place);
      }
    }
    if (!dropped.isEmpty()) {
      drop(dropped);
    }
  }

  private void drop(BitSet places) {
    frame.removeAll(places);
    for (int place = places.length() - 1; place >= 0; place = places.previousSetBit(place - 1)) {
      prints.remove(place);
    }
  }

  int partition() {
    return partition;
  }

  /** What goes to the log, and is the log's from then on. */
  EventFrame frame() {
    return frame;
  }

  int events() {
    return prints.size();
  }

  /** All of it is durable. */
  void confirm(KnownEvents known) {
    fetched = known.fetch(prints);
    prints.forEach(known::confirm);
  }

  /** Nothing of it is known to be durable. */
  void release(KnownEvents known, long request) {
    prints.forEach(print -> known.release(print, request));
  }
}
