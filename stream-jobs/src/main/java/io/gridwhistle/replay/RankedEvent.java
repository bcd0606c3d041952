package io.gridwhistle.replay;

import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventType;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** An event with its line, as bytes: type (1 byte), line (8), the compact event. */
final class RankedEvent {
  private static final EventType[] TYPES = EventType.values();

  private RankedEvent() {}

  static byte[] write(Event event) {
    byte[] compact = EventCodec.write(event);
    return ByteBuffer.allocate(1 + Long.BYTES + compact.length)
        .put((byte) event.type().ordinal())
        .putLong(event.arrival())
        .put(compact)
        .array();
  }

  static EventType typeOf(byte[] bytes) {
    return TYPES[bytes[0]];
  }

  static Event read(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1));
    try {
      long line = in.readLong();
      return EventCodec.read(in, line);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }
}
