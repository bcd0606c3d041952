package io.gridwhistle.event;

import io.gridwhistle.registry.Scope;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compact form of an {@link Event}: what the log carries in its header and the job between its
 * operators, so that nothing behind ingest parses JSON again.
 *
 * <p>Layout: version (1 byte), length of the rest (4), type (1), presence bits (1), flag (1), time
 * (8), source, id, scope with a two-byte length, then the present fields in the order of the
 * record; texts as UTF-8 with a two-byte length. A text never exceeds {@link
 * EventReader#LONGEST_KEY} characters, so that it always fits. The rest is taken at once and read
 * from an array, and its scope with one look into a table.
 */
public final class EventCodec {
  private static final int VERSION = 2;
  static final int HEAD = Byte.BYTES + Integer.BYTES;
  private static final int PRESENCE_AT = HEAD + 1;
  private static final int TIME_AT = PRESENCE_AT + 2;
  private static final int IDENTITY_AT = TIME_AT + Long.BYTES;
  static final int SUBJECT = 1;
  static final int CATEGORY = 1 << 1;
  static final int PLACE = 1 << 2;
  static final int PARTIES = 1 << 3;
  static final int DUE = 1 << 4;
  static final int REASON = 1 << 5;

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
    return read(bytes, arrival, null);
  }

  /**
   * As {@link #read(byte[], long)}.
   *
   * @param atHand taken for the event's scope where that is equal
   */
  static Event read(byte[] bytes, long arrival, @Nullable Scope atHand) {
    try {
      return isCurrent(bytes)
          ? read(new CompactReader(bytes, HEAD, bytes.length - HEAD), arrival, atHand)
          : read(new DataInputStream(new ByteArrayInputStream(bytes)), arrival);
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
    put(event, out);
    return out;
  }

  /** Adds the event to what a buffer holds. */
  static void put(Event event, CompactBuffer out) {
    int start = begin(event.type(), presence(event), event.flag(), event.time(), out);
    out.putText(event.source());
    out.putText(event.id());
    CompactScope.write(event.scope(), out);
    out.putOptionalText(event.subject());
    out.putOptionalText(event.category());
    out.putOptionalText(event.placeKey());
    putParties(out, event.parties());
    if (event.dueAt() != Event.NO_TIME) {
      out.putLong(event.dueAt());
    }
    out.putOptionalText(event.reason());
    end(start, out);
  }

  /**
   * Begins an event's compact form with all that has always the same length.
   *
   * @return where it begins
   */
  static int begin(EventType type, int presence, boolean flag, long time, CompactBuffer out) {
    int start = out.size();
    out.putByte(VERSION);
    out.putInt(0);
    out.putByte(type.ordinal());
    out.putByte(presence);
    out.putByte(flag ? 1 : 0);
    out.putLong(time);
    return start;
  }

  /** Tells the length of what was written since. */
  static void end(int start, CompactBuffer out) {
    out.setInt(start + Byte.BYTES, out.size() - start - HEAD);
  }

  /** Where source and id, each with its length, begin in an event that begins at a place. */
  static int identityAt(int start) {
    return start + IDENTITY_AT;
  }

  /** Where they end. */
  static int identityEnd(byte[] bytes, int start) {
    CompactReader in =
        new CompactReader(bytes, identityAt(start), bytes.length - identityAt(start));
    in.skipText();
    in.skipText();
    return in.position();
  }

  private static void putParties(CompactBuffer out, List<String> parties) {
    if (!parties.isEmpty()) {
      out.putShort(parties.size());
      parties.forEach(out::putText);
    }
  }

  private static int presence(Event event) {
    return bit(event.subject() != null, SUBJECT)
        | bit(event.category() != null, CATEGORY)
        | bit(event.placeKey() != null, PLACE)
        | bit(!event.parties().isEmpty(), PARTIES)
        | bit(event.dueAt() != Event.NO_TIME, DUE)
        | bit(event.reason() != null, REASON);
  }

  /** A presence bit, when that is present. */
  static int bit(boolean present, int bit) {
    return present ? bit : 0;
  }

  /** Reads from a stream; see {@link #read(byte[], long)}. */
  public static Event read(DataInput in, long arrival) throws IOException {
    int version = in.readByte();
    return switch (version) {
      case VERSION -> read(BUFFERS.get().fill(in, in.readInt()), arrival, null);
      case FirstCompactForm.VERSION -> FirstCompactForm.read(in, arrival);
      default ->
          throw new IllegalArgumentException(
              "The compact event has the version "
                  + version
                  + ", which this release cannot read. Maybe a newer one wrote it.");
    };
  }

  private static Event read(CompactReader in, long arrival, @Nullable Scope atHand) {
    EventType type = EventType.of(in.readByte());
    int presence = in.readByte();
    boolean flag = in.readByte() != 0;
    long time = in.readLong();
    return new Event(
        type,
        in.readCode(),
        in.readText(),
        time,
        arrival,
        in.readScope(atHand),
        readText(in, presence & SUBJECT),
        (presence & CATEGORY) == 0 ? null : in.readCode(),
        readText(in, presence & PLACE),
        (presence & PARTIES) == 0 ? List.of() : readParties(in),
        (presence & DUE) == 0 ? Event.NO_TIME : in.readLong(),
        readText(in, presence & REASON),
        flag);
  }

  /** True when only {@link #check} can find fault with them. */
  static boolean isCurrent(byte[] bytes) {
    return bytes.length > HEAD && bytes[0] == VERSION;
  }

  /**
   * Walks over all that {@link #read(byte[], long)} would read.
   *
   * @throws IllegalArgumentException where that would throw it
   */
  static void check(byte[] bytes) {
    try {
      check(new CompactReader(bytes, HEAD, bytes.length - HEAD));
    } catch (IndexOutOfBoundsException unreadable) {
      throw new IllegalArgumentException("This is no compact event.", unreadable);
    }
  }

  private static void check(CompactReader in) {
    EventType.of(in.readByte());
    int presence = in.readByte();
    in.skip(Byte.BYTES + Long.BYTES);
    in.skipText();
    in.skipText();
    CompactScope.check(in.part());
    skipText(in, presence & SUBJECT);
    skipText(in, presence & CATEGORY);
    skipText(in, presence & PLACE);
    for (int left = (presence & PARTIES) == 0 ? 0 : in.readCount(); left > 0; left--) {
      in.skipText();
    }
    in.skip((presence & DUE) == 0 ? 0 : Long.BYTES);
    skipText(in, presence & REASON);
  }

  private static void skipText(CompactReader in, int present) {
    if (present != 0) {
      in.skipText();
    }
  }

  static EventType type(byte[] bytes) {
    return EventType.of(bytes[HEAD]);
  }

  static long time(byte[] bytes) {
    return from(TIME_AT, bytes).readLong();
  }

  /** As {@link Fingerprint#of(Event)}. */
  static Fingerprint fingerprint(byte[] bytes) {
    CompactReader in = from(IDENTITY_AT, bytes);
    Fingerprint.Lanes lanes = new Fingerprint.Lanes();
    in.readText(lanes);
    in.readText(lanes);
    return lanes.fingerprint();
  }

  static String grid(byte[] bytes) {
    CompactReader in = from(IDENTITY_AT, bytes);
    in.skipText();
    in.skipText();
    return CompactScope.grid(in.part());
  }

  static boolean hasSubject(byte[] bytes) {
    return (bytes[PRESENCE_AT] & SUBJECT) != 0;
  }

  static @Nullable String subject(byte[] bytes) {
    CompactReader in = from(IDENTITY_AT, bytes);
    in.skipText();
    in.skipText();
    in.skipText();
    return readText(in, bytes[PRESENCE_AT] & SUBJECT);
  }

  private static CompactReader from(int offset, byte[] bytes) {
    return new CompactReader(bytes, offset, bytes.length - offset);
  }

  private static @Nullable String readText(CompactReader in, int present) {
    return present == 0 ? null : in.readText();
  }

  private static List<String> readParties(CompactReader in) {
    String[] parties = new String[in.readCount()];
    for (int i = 0; i < parties.length; i++) {
      parties[i] = in.readText();
    }
    return List.of(parties);
  }
}
