package io.gridwhistle.replay;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventType;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** An event with its rank in the file, as bytes: type (1 byte), rank (8), the compact event. */
final class RankedEvent {
  private static final EventType[] TYPES = EventType.values();

  private final DataInputDeserializer in = new DataInputDeserializer();

  static void write(Event event, long rank, DataOutputSerializer out) throws IOException {
    out.writeByte(event.type().ordinal());
    out.writeLong(rank);
    EventCodec.write(event, out);
  }

  static EventType typeOf(byte[] bytes, int offset) {
    return TYPES[bytes[offset]];
  }

  Event read(byte[] bytes, int offset, int length) throws IOException {
    in.setBuffer(bytes, offset + 1, length - 1);
    long rank = in.readLong();
    return EventCodec.read(in, rank);
  }
}
