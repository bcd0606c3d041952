package io.gridwhistle.source;

import io.gridwhistle.event.CompactEvent;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The form of a logged event between tasks. Source and intake stand in one chain, so that it is
 * rarely used and never stored.
 */
final class LoggedEventSerializer extends TypeSerializerSingleton<LoggedEvent> {
  static final LoggedEventSerializer INSTANCE = new LoggedEventSerializer();
  private static final long serialVersionUID = 1;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public LoggedEvent createInstance() {
    return new LoggedEvent(null, new byte[0], 0, 0, LoggedEvent.WITHIN);
  }

  @Override
  public LoggedEvent copy(LoggedEvent from) {
    return from;
  }

  @Override
  public LoggedEvent copy(LoggedEvent from, LoggedEvent reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(LoggedEvent record, DataOutputView target) throws IOException {
    CompactEvent event = record.event();
    target.writeBoolean(event != null);
    if (event != null) {
      target.writeLong(event.arrival());
      writeBytes(event.bytes(), target);
    }
    writeBytes(record.json(), target);
    target.writeLong(record.batchEnd());
  }

  private static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  @Override
  public LoggedEvent deserialize(DataInputView source) throws IOException {
    CompactEvent event = source.readBoolean() ? readEvent(source) : null;
    byte[] json = readBytes(source);
    return new LoggedEvent(event, json, 0, json.length, source.readLong());
  }

  private static CompactEvent readEvent(DataInputView source) throws IOException {
    long arrival = source.readLong();
    return CompactEvent.known(readBytes(source), arrival);
  }

  private static byte[] readBytes(DataInputView source) throws IOException {
    byte[] bytes = new byte[source.readInt()];
    source.readFully(bytes);
    return bytes;
  }

  @Override
  public LoggedEvent deserialize(LoggedEvent reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public TypeSerializerSnapshot<LoggedEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The one version of the form. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<LoggedEvent> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
