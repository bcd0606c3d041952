package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private EventCodec() {}

  /** Everything but the arrival rank, which is the log's to give. */
  public static byte[] write(Event event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    try {
      write(event, new DataOutputStream(bytes));
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return bytes.toByteArray();
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
    Scope scope = event.scope();
    out.writeByte(VERSION);
    out.writeByte(event.type().ordinal());
    out.writeShort(presence(event));
    out.writeLong(event.time());
    writeRequired(out, event.source());
    writeRequired(out, event.id());
    writeRequired(out, scope.grid());
    writeText(out, scope.village());
    writeText(out, scope.town());
    writeText(out, scope.county());
    writeText(out, event.subject());
    writeText(out, event.category());
    writeText(out, event.placeKey());
    if (!event.parties().isEmpty()) {
      writeParties(out, event.parties());
    }
    if (event.dueAt() != Event.NO_TIME) {
      out.writeLong(event.dueAt());
    }
    writeText(out, event.reason());
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

  private static void writeRequired(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static String readRequired(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readUnsignedShort()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void writeText(DataOutput out, @Nullable String text) throws IOException {
    if (text != null) {
      writeRequired(out, text);
    }
  }

  private static void writeParties(DataOutput out, List<String> parties) throws IOException {
    out.writeShort(parties.size());
    for (String party : parties) {
      writeRequired(out, party);
    }
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
    String source = Codes.shared(readRequired(in));
    String id = readRequired(in);
    return new Event(
        type,
        source,
        id,
        time,
        arrival,
        readScope(in, presence),
        readText(in, presence & SUBJECT),
        readCode(in, presence & CATEGORY),
        readText(in, presence & PLACE),
        readParties(in, presence & PARTIES),
        (presence & DUE) == 0 ? Event.NO_TIME : in.readLong(),
        readText(in, presence & REASON),
        (presence & FLAG) != 0);
  }

  private static Scope readScope(DataInput in, int presence) throws IOException {
    return new Scope(
        Codes.shared(readRequired(in)),
        readCode(in, presence & VILLAGE),
        readCode(in, presence & TOWN),
        readCode(in, presence & COUNTY));
  }

  private static @Nullable String readCode(DataInput in, int present) throws IOException {
    return present == 0 ? null : Codes.shared(readRequired(in));
  }

  private static @Nullable String readText(DataInput in, int present) throws IOException {
    return present == 0 ? null : readRequired(in);
  }

  private static List<String> readParties(DataInput in, int present) throws IOException {
    if (present == 0) {
      return List.of();
    }
    int size = in.readUnsignedShort();
    List<String> parties = new ArrayList<>(Math.min(size, EventReader.MOST_PARTIES));
    for (int i = 0; i < size; i++) {
      parties.add(readRequired(in));
    }
    return parties;
  }
}
