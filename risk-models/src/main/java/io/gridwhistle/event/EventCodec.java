package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compact form of an {@link Event}: what the log carries in its header and the job between its
 * operators, so that nothing behind ingest parses JSON again.
 *
 * <p>Layout: version (1 byte), type (1), presence bits (2), time (8), then the present fields in
 * the order of the record; texts as UTF-8 with a two-byte length. A text never exceeds {@link
 * EventReader#LONGEST_KEY} characters, so that it always fits.
 */
public final class EventCodec {
  private static final int VERSION = 1;
  private static final EventType[] TYPES = EventType.values();
  private static final int VILLAGE = 1;
  private static final int TOWN = 1 << 1;
  private static final int COUNTY = 1 << 2;
  private static final int SUBJECT = 1 << 3;
  private static final int CATEGORY = 1 << 4;
  private static final int PLACE = 1 << 5;
  private static final int PARTIES = 1 << 6;
  private static final int DUE = 1 << 7;
  private static final int REASON = 1 << 8;
  private static final int FLAG = 1 << 9;

  private static final ThreadLocal<CompactBuffer> BUFFERS =
      ThreadLocal.withInitial(CompactBuffer::new);

  private EventCodec() {}

  /** Everything but the arrival rank, which is the log's to give. */
  public static byte[] write(Event event) {
    return filled(event).copy();
  }

  /**
   * Reads what {@link #write(Event)} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Event read(byte[] bytes, long arrival) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(bytes)), arrival);
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      throw new IllegalArgumentException("This is no compact event.", unreadable);
    }
  }

  /** Writes to a stream; see {@link #write(Event)}. */
  public static void write(Event event, DataOutput out) throws IOException {
    CompactBuffer buffer = filled(event);
    out.write(buffer.bytes(), 0, buffer.size());
  }

  /** The thread's own buffer, holding the event. */
  private static CompactBuffer filled(Event event) {
    CompactBuffer out = BUFFERS.get();
    out.clear();
    out.putByte(VERSION);
    out.putByte(event.type().ordinal());
    out.putShort(presence(event));
    out.putLong(event.time());
    out.putText(event.source());
    out.putText(event.id());
    putScope(out, event.scope());
    putText(out, event.subject());
    putText(out, event.category());
    putText(out, event.placeKey());
    putParties(out, event.parties());
    if (event.dueAt() != Event.NO_TIME) {
      out.putLong(event.dueAt());
    }
    putText(out, event.reason());
    return out;
  }

  private static void putScope(CompactBuffer out, Scope scope) {
    out.putText(scope.grid());
    putText(out, scope.village());
    putText(out, scope.town());
    putText(out, scope.county());
  }

  private static void putText(CompactBuffer out, @Nullable String text) {
    if (text != null) {
      out.putText(text);
    }
  }

  private static void putParties(CompactBuffer out, List<String> parties) {
    if (!parties.isEmpty()) {
      out.putShort(parties.size());
      parties.forEach(out::putText);
    }
  }

  private static int presence(Event event) {
    Scope scope = event.scope();
    return bit(scope.village() != null, VILLAGE)
        | bit(scope.town() != null, TOWN)
        | bit(scope.county() != null, COUNTY)
        | bit(event.subject() != null, SUBJECT)
        | bit(event.category() != null, CATEGORY)
        | bit(event.placeKey() != null, PLACE)
        | bit(!event.parties().isEmpty(), PARTIES)
        | bit(event.dueAt() != Event.NO_TIME, DUE)
        | bit(event.reason() != null, REASON)
        | bit(event.flag(), FLAG);
  }

  private static int bit(boolean present, int bit) {
    return present ? bit : 0;
  }

  /** Reads from a stream; see {@link #read(byte[], long)}. */
  public static Event read(DataInput in, long arrival) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IllegalArgumentException("The compact event has an unknown version " + version);
    }
    EventType type = TYPES[in.readByte()];
    int presence = in.readShort();
    long time = in.readLong();
    CompactBuffer text = BUFFERS.get();
    return new Event(
        type,
        text.readCode(in),
        text.readText(in),
        time,
        arrival,
        readScope(in, presence, text),
        readText(in, presence & SUBJECT, text),
        readCode(in, presence & CATEGORY, text),
        readText(in, presence & PLACE, text),
        readParties(in, presence & PARTIES, text),
        (presence & DUE) == 0 ? Event.NO_TIME : in.readLong(),
        readText(in, presence & REASON, text),
        (presence & FLAG) != 0);
  }

  private static Scope readScope(DataInput in, int presence, CompactBuffer text)
      throws IOException {
    return new Scope(
        text.readCode(in),
        readCode(in, presence & VILLAGE, text),
        readCode(in, presence & TOWN, text),
        readCode(in, presence & COUNTY, text));
  }

  private static @Nullable String readCode(DataInput in, int present, CompactBuffer text)
      throws IOException {
    return present == 0 ? null : text.readCode(in);
  }

  private static @Nullable String readText(DataInput in, int present, CompactBuffer text)
      throws IOException {
    return present == 0 ? null : text.readText(in);
  }

  private static List<String> readParties(DataInput in, int present, CompactBuffer text)
      throws IOException {
    if (present == 0) {
      return List.of();
    }
    int size = in.readUnsignedShort();
    List<String> parties = new ArrayList<>(Math.min(size, EventReader.MOST_PARTIES));
    for (int i = 0; i < size; i++) {
      parties.add(text.readText(in));
    }
    return parties;
  }
}
