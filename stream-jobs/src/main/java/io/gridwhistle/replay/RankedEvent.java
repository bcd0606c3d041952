package io.gridwhistle.replay;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** An event with its line, as bytes: type (1 byte), line (8), the compact event. */
final class RankedEvent {
  private static final EventType[] TYPES = EventType.values();

  private final DataOutputSerializer out = new DataOutputSerializer(256);
  private final DataInputDeserializer in = new DataInputDeserializer();

  byte[] write(Event event) throws IOException {
    out.clear();
    out.writeByte(event.type().ordinal());
    out.writeLong(event.arrival());
    EventCodec.write(event, out);
    return out.getCopyOfBuffer();
  }

  static EventType typeOf(byte[] bytes) {
    return TYPES[bytes[0]];
  }

  Event read(byte[] bytes) {
    in.setBuffer(bytes, 1, bytes.length - 1);
    try {
      long line = in.readLong();
      return EventCodec.read(in, line);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }
}
