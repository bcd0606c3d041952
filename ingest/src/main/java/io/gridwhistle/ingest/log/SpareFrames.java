package io.gridwhistle.ingest.log;

import io.gridwhistle.event.EventFrame;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Frames that were written to the log and are filled again: fresh room has to be zeroed and fetched
 * into the caches, which costs a tenth of checking what goes into it. One instance serves one event
 * loop.
 */
public final class SpareFrames {
  private static final int MOST = 8;
  private static final int ROOM = 16 * 1024;

  private final Deque<EventFrame> spare = new ArrayDeque<>(MOST);

  /** A frame without events. */
  public EventFrame take() {
    EventFrame frame = spare.poll();
    return frame == null ? new EventFrame(ROOM) : frame;
  }

  /** Takes a frame back that nobody looks at any more. */
  void giveBack(EventFrame frame) {
    if (spare.size() < MOST) {
      frame.clear();
      spare.push(frame);
    }
  }
}
