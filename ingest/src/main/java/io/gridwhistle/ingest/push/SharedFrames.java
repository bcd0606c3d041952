package io.gridwhistle.ingest.push;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that many connections of one event loop get at once; each form of all of them together is
 * made once, for one write to each connection instead of many. Nothing of it stays with the alerts,
 * which are held for long.
 */
final class SharedFrames {
  private final List<AlertFrame> frames;
  private @Nullable Buffer serverSentEvents;
  private @Nullable Buffer webSocketFrames;

  SharedFrames(List<AlertFrame> frames) {
    this.frames = frames;
  }

  List<AlertFrame> frames() {
    return frames;
  }

  /** All of them as server-sent events. */
  Buffer serverSentEvents() {
    Buffer joined = serverSentEvents;
    if (joined == null) {
      joined = Buffer.buffer();
      for (AlertFrame frame : frames) {
        joined.appendBuffer(frame.newServerSentEvent(frame.cursor()));
      }
      serverSentEvents = joined;
    }
    return joined;
  }

  /** All of them as messages of a WebSocket, ready for the wire. */
  Buffer webSocketFrames() {
    Buffer encoded = webSocketFrames;
    if (encoded == null) {
      TextFrames text = new TextFrames();
      frames.forEach(frame -> text.add(frame.newMessage(frame.cursor())));
      encoded = text.bytes();
      webSocketFrames = encoded;
    }
    return encoded;
  }
}
