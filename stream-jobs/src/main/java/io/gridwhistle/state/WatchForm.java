package io.gridwhistle.state;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Watch;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The episode a detector is in. */
final class WatchForm {
  private static final Severity[] SEVERITIES = Severity.values();

  private WatchForm() {}

  static void write(Watch watch, DataOutputView out) throws IOException {
    out.writeByte(watch.severity().ordinal());
    if (watch.isOpen()) {
      out.writeByte(watch.highest().ordinal());
      out.writeLong(watch.openedAt());
    }
  }

  static Watch read(DataInputView in) throws IOException {
    Severity severity = SEVERITIES[in.readByte()];
    return severity == Severity.NONE
        ? Watch.CLOSED
        : new Watch(severity, SEVERITIES[in.readByte()], in.readLong());
  }
}
