package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.ingest.intake.KnownEvents.Claim;
import java.util.ArrayList;
import java.util.List;

/** New events of one request that go into one partition, and become durable together. */
final class Portion {
  private final int partition;
  private final EventFrame frame;
  private final List<Fingerprint> prints = new ArrayList<>();

  /** Takes a frame without events. */
  Portion(int partition, EventFrame frame) {
    this.partition = partition;
    this.frame = frame;
  }

  boolean isFor(int otherPartition, int jsonBytes) {
    return partition == otherPartition && frame.hasRoomFor(1, jsonBytes);
  }

  /**
   * Takes the event that a reader has at hand, unless it is known.
   *
   * @return false when it is
   */
  boolean take(EventReader event, KnownEvents known, long request) {
    event.addTo(frame);
    Fingerprint print = frame.identity(Fingerprint::of);
    Claim claim = known.claim(print, request);
    if (claim == Claim.REPEATED || claim == Claim.DURABLE) {
      frame.removeLast();
      return false;
    }
    prints.add(print);
    return true;
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
    prints.forEach(known::confirm);
  }

  /** Nothing of it is known to be durable. */
  void release(KnownEvents known, long request) {
    prints.forEach(print -> known.release(print, request));
  }
}
