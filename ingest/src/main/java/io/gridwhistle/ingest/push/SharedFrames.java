package io.gridwhistle.ingest.push;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts that many connections of one event loop get at once. */
final class SharedFrames {
  private final List<AlertFrame> frames;
  private @Nullable Buffer joined;

  SharedFrames(List<AlertFrame> frames) {
    this.frames = frames;
  }

  List<AlertFrame> frames() {
    return frames;
  }

  /** All of them as server-sent events, for one write instead of many. */
  Buffer serverSentEvents() {
    if (joined == null) {
      joined = join();
    }
    return joined;
  }

  private Buffer join() {
    if (frames.size() == 1) {
      return frames.get(0).serverSentEvent(frames.get(0).cursor());
    }
    Buffer all = Buffer.buffer();
    frames.forEach(frame -> all.appendBuffer(frame.serverSentEvent(frame.cursor())));
    return all;
  }
}
