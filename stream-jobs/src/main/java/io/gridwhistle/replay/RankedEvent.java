package io.gridwhistle.replay;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventType;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.flink.core.memory.DataOutputSerializer;

/** An event with its rank in the file, as bytes: type (1 byte), rank (8), the compact event. */
final class RankedEvent {
  private static final EventType[] TYPES = EventType.values();

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int COMPACT_AT = 1 + Long.BYTES;

  private RankedEvent() {}

  static void write(Event event, long rank, DataOutputSerializer out) throws IOException {
    out.writeByte(event.type().ordinal());
    out.writeLong(rank);
    EventCodec.write(event, out);
  }

  static EventType typeOf(byte[] bytes, int offset) {
    return TYPES[bytes[offset]];
  }

  static CompactEvent read(byte[] bytes, int offset, int length) {
    long rank = (long) LONGS.get(bytes, offset + 1);
    return CompactEvent.known(
        Arrays.copyOfRange(bytes, offset + COMPACT_AT, offset + length), rank);
  }
}
