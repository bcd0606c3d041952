package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A record of the event log, kept whole so that it can be set aside as it came.
 *
 * @param event null when the record could not be read
 * @param key of the record: the grid in UTF-8
 * @param json the CloudEvent
 * @param endsBatch true for the last that came at once
 */
record LoggedEvent(@Nullable CompactEvent event, byte[] key, byte[] json, boolean endsBatch) {

  long time() {
    return event == null ? Event.NO_TIME : event.time();
  }
}
