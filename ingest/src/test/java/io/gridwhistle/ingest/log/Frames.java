package io.gridwhistle.ingest.log;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;

/** Frames of some events, of no matter what. */
final class Frames {
  private Frames() {}

  static EventFrame of(int events) {
    return filled(new EventFrame(1_024), events, 10);
  }

  static EventFrame filled(EventFrame frame, int events, int jsonBytes) {
    for (int i = 0; i < events; i++) {
      frame.add(new byte[jsonBytes], event("e-" + i));
    }
    return frame;
  }

  private static Event event(String id) {
    Scope scope = Scope.ofUnregistered("G1");
    return new Event(EventType.PATROL_VISIT, "/s", id, 5, 0, scope, null, null, true);
  }
}
