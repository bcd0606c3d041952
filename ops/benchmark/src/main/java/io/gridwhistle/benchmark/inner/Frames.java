package io.gridwhistle.benchmark.inner;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;

/** Fills a frame with checked events and copies it for the log, again and again, as intake does. */
final class Frames {
  private final EventFrame frame = new EventFrame(0);
  private int copied;

  /**
   * Adds the one event of a text.
   *
   * @return what depends on everything that was done
   */
  int add(EventReader reader, byte[] text) {
    if (reader.check(text, 0, text.length) != null) {
      throw new IllegalStateException("The simulator wrote an event that is refused.");
    }
    if (!frame.hasRoomFor(1, text.length)) {
      copied += frame.value().length + frame.header().length;
      frame.clear();
    }
    reader.addTo(frame);
    return copied + frame.identity((bytes, offset, length) -> length);
  }
}
