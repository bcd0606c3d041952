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
    out.writeByte(watch.severity.ordinal());
    out.writeByte(watch.highest.ordinal());
    out.writeLong(watch.openedAt);
  }

  static Watch read(DataInputView in) throws IOException {
    Watch watch = new Watch();
    watch.severity = SEVERITIES[in.readByte()];
    watch.highest = SEVERITIES[in.readByte()];
    watch.openedAt = in.readLong();
    return watch;
  }
}
