package io.gridwhistle.ingest.intake;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.ingest.log.LogRecord;
import io.gridwhistle.wire.Topics;

/** A good event, as it would be appended; made while its bytes are still at hand. */
record Candidate(Fingerprint print, LogRecord record) {

  /**
   * Of an event that was read.
   *
   * @param now epoch milliseconds of intake
   */
  static Candidate of(ReadResult.Accepted accepted, long now) {
    Event event = accepted.event();
    return new Candidate(
        Fingerprint.of(event.source(), event.id()),
        new LogRecord(Topics.EVENTS, event.grid(), accepted.json(), now, EventCodec.write(event)));
  }
}
