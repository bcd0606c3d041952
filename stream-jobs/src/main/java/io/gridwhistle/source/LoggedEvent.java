package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log, with its JSON, so that it can be set aside as it came.
 *
 * @param event null when it could not be read
 * @param value of the record, which may hold other events too
 * @param from where in the value its JSON begins
 * @param to where its JSON ends
 * @param batchEnd of the last that came at once: when its record was written, epoch milliseconds;
 *     {@link #WITHIN} for the others
 */
record LoggedEvent(@Nullable CompactEvent event, byte[] value, int from, int to, long batchEnd) {
  /** Something came at once with this and behind it. */
  static final long WITHIN = Long.MIN_VALUE;

  boolean endsBatch() {
    return batchEnd != WITHIN;
  }

  long time() {
    return event == null ? Event.NO_TIME : event.time();
  }

  byte[] json() {
    return Arrays.copyOfRange(value, from, to);
  }
}
