package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.gridwhistle.registry.Registry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection and its place in the alert log.
 *
 * <p>It holds no queue: a client that cannot take more just stays behind, and reads on from the
 * ring or, once the ring has moved on, from the log itself. A resumed client's cursor may lie in
 * the ring's midst, and with several partitions even beside the order in which this node read them:
 * as long as that is so ({@code catchingUp}), alerts before the cursor are left out.
 */
final class Subscriber {
  private static final long BEHIND_THE_RING = -1;

  private final Sink sink;
  private final Caller caller;
  private final Selection selection;
  private final RecentAlerts recent;
  private final AlertHistory history;
  private final Supplier<Registry> registry;
  private final PushMetrics metrics;
  private @Nullable AlertPage page;
  private long number;
  private Cursor cursor;
  private boolean catchingUp;
  private boolean reading;
  private boolean closed;
  private long fullSince = Long.MAX_VALUE;

  Subscriber(Sink sink, Caller caller, Selection selection, Hub hub, RecentAlerts recent) {
    this.sink = sink;
    this.caller = caller;
    this.selection = selection;
    this.recent = recent;
    this.history = hub.history();
    this.registry = hub.registry();
    this.metrics = hub.metrics();
    this.number = recent.end();
    this.cursor = recent.tip();
  }

  Selection selection() {
    return selection;
  }

  /** Goes back to where the client was. */
  void resumeAt(Cursor place) {
    cursor = place;
    catchingUp = true;
    number = place.isAtLeast(recent.base()) ? recent.first() : BEHIND_THE_RING;
  }

  /** Takes what has just been added to the ring, from {@code firstNumber} on. */
  void take(SharedFrames chosen, long firstNumber) {
    boolean isAtTheTip = number == firstNumber && !catchingUp && !reading;
    if (!isAtTheTip || !sink.hasRoomFor(chosen.frames().size())) {
      pump();
      return;
    }
    number = recent.end();
    cursor = recent.tip();
    if (!chosen.frames().isEmpty()) {
      sink.send(chosen);
      metrics.sent(chosen.frames().size());
    }
  }

  /** Sends what is there for as long as the client takes it. */
  void pump() {
    while (!closed && !reading && sink.hasRoomFor(1)) {
      if (page != null) {
        offerFromPage(page);
      } else if (number < recent.first()) {
        readPage();
      } else if (number < recent.end()) {
        offer(recent.get(number));
        number++;
      } else {
        return;
      }
    }
  }

  private void offer(AlertFrame frame) {
    boolean handled = catchingUp && cursor.covers(frame.partition(), frame.offset());
    if (catchingUp && frame.cursor().isAtLeast(cursor)) {
      catchingUp = false;
    }
    if (!catchingUp) {
      cursor = frame.cursor();
    } else if (!handled) {
      cursor = cursor.after(frame.partition(), frame.offset());
    }
    if (!handled) {
      sendChosen(frame);
    }
  }

  private void sendChosen(AlertFrame frame) {
    if (selection.matches(frame.header(), registry.get())) {
      sink.send(frame, cursor);
      metrics.sent(1);
    }
  }

  private void readPage() {
    reading = true;
    metrics.replayed();
    history
        .read(cursor)
        .onSuccess(this::takePage)
        .onFailure(failure -> sink.close("The log cannot be read. Resume by the cursor."));
  }

  private void takePage(AlertPage next) {
    reading = false;
    page = next;
    pump();
  }

  /** After the page's last alert the ring is tried again. */
  private void offerFromPage(AlertPage from) {
    AlertFrame frame = from.frames().poll();
    if (frame == null) {
      page = null;
      resumeAt(from.next());
    } else {
      cursor = frame.cursor();
      sendChosen(frame);
    }
  }

  /** Called now and then: ends what has expired or stalled, and shows life to the others. */
  void beat(long now, long stallMillis) {
    if (caller.isExpired(now)) {
      sink.close("The token has expired.");
    } else if (sink.hasRoomFor(1)) {
      fullSince = Long.MAX_VALUE;
      pump();
      sink.beat(cursor);
    } else if (fullSince == Long.MAX_VALUE) {
      fullSince = now;
    } else if (now - fullSince >= stallMillis) {
      metrics.stalled();
      sink.close("Nothing was taken for too long. Resume by the cursor.");
    }
  }

  void end() {
    closed = true;
  }

  void close(String reason) {
    sink.close(reason);
  }
}
