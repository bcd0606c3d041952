package io.gridwhistle.simulate;

import io.gridwhistle.document.EventText;
import io.gridwhistle.document.OffsetTimes;

/**
 * An event that waits for its time.
 *
 * @param time epoch milliseconds
 * @param data a JSON object
 */
record Draft(String id, String source, String type, long time, String subject, String data) {

  SimulatedEvent finish(OffsetTimes times) {
    return new SimulatedEvent(time, EventText.line(id, source, type, time, subject, data, times));
  }
}
