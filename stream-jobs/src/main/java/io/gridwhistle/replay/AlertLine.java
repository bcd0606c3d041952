package io.gridwhistle.replay;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A transition as one line, ordered by (at, alertId, revision). */
final class AlertLine implements SortedFileSink.Line<Alert> {
  private static final long serialVersionUID = 1;

  @Override
  public SpillSorter.Entry of(Alert alert) {
    byte[] id = alert.alertId().getBytes(StandardCharsets.US_ASCII);
    byte[] tie =
        ByteBuffer.allocate(id.length + Integer.BYTES).put(id).putInt(alert.revision()).array();
    return new SpillSorter.Entry(alert.at(), tie, AlertJson.write(alert));
  }
}
