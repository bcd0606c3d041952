package io.gridwhistle.benchmark.inner;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;

/** Fills one frame after the other with checked events, as intake does with a long request. */
final class Frames {
  private static final int ROOM = 96 * 1024;

  private EventFrame frame = new EventFrame(ROOM);

  /**
   * Adds the one event of a text.
   *
   * @return how many bytes its identity has
   */
  int add(EventReader reader, byte[] text) {
    if (reader.check(text, 0, text.length) != null) {
      throw new IllegalStateException("The simulator wrote an event that is refused.");
    }
    if (frame.isFull()) {
      frame = new EventFrame(ROOM);
    }
    reader.addTo(frame);
    return frame.identity((bytes, offset, length) -> length);
  }
}
