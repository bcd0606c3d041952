package io.gridwhistle.event;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Events that become one record of the log, since each record costs its writers, its brokers and
 * its readers more than several events do. Used by one thread.
 *
 * <p>The record's value is the events' JSON, with a line end between two of them, so that any
 * reader of JSON streams can read the log; a frame of one event is that event alone. The header
 * {@value #HEADER} holds for each event the length of its JSON (4 bytes) and its compact form (see
 * {@link EventCodec}), which tells its own length. {@link LoggedFrame} reads both.
 */
public final class EventFrame {
  /** The header of the log's records with the compact forms. */
  public static final String HEADER = "events";

  /** A frame has at most this many events; a power of two. */
  public static final int MOST_EVENTS = 1 << 10;

  /** A frame of several events takes no more, as brokers and readers hold whole records. */
  private static final int FULL_BYTES = 128 * 1024;

  private final CompactBuffer json;
  private final CompactBuffer head;
  private int events;
  private int identityAt;
  private int identityEnd;

  /**
   * A frame without events.
   *
   * @param jsonBytes how much room for JSON to begin with
   */
  public EventFrame(int jsonBytes) {
    json = new CompactBuffer(jsonBytes);
    head = new CompactBuffer(jsonBytes / 3);
  }

  /** Adds an event that stands in no reader. */
  public void add(byte[] bytes, Event event) {
    int start = begin(bytes, 0, bytes.length);
    EventCodec.put(event, head);
    end(start);
  }

  /** Adds an event, its JSON and what was found in it. */
  void add(byte[] bytes, int offset, int length, CheckedDraft event) {
    int start = begin(bytes, offset, length);
    event.putTo(head);
    end(start);
  }

  /** Adds an event's JSON; gives where its compact form begins. */
  private int begin(byte[] bytes, int offset, int length) {
    if (events > 0) {
      json.putByte('\n');
    }
    json.putBytes(bytes, offset, length);
    head.putInt(length);
    return head.size();
  }

  private void end(int start) {
    identityAt = EventCodec.identityAt(start);
    identityEnd = EventCodec.identityEnd(head.bytes(), start);
    events++;
  }

  /** Takes events out, by their places in the frame. */
  public void removeAll(BitSet places) {
    LoggedFrame all = LoggedFrame.of(header(), value());
    clear();
    for (int place = 0; all.next(); place++) {
      if (!places.get(place)) {
        all.addTo(this);
      }
    }
  }

  /** Adds an event whose compact form is at hand. */
  void add(
      byte[] bytes, int offset, int length, byte[] compact, int compactOffset, int compactLength) {
    int start = begin(bytes, offset, length);
    head.putBytes(compact, compactOffset, compactLength);
    end(start);
  }

  /** Takes back everything; the room stays. */
  public void clear() {
    json.clear();
    head.clear();
    events = 0;
  }

  /** Adds all events of another frame. */
  public void addAll(EventFrame other) {
    if (events > 0) {
      json.putByte('\n');
    }
    json.putBytes(other.json.bytes(), 0, other.json.size());
    head.putBytes(other.head.bytes(), 0, other.head.size());
    events += other.events;
  }

  /** Tells the identity of the event that was added last, in bytes that no other one has. */
  public <T> T identity(IdentityReader<T> reader) {
    return reader.read(head.bytes(), identityAt, identityEnd - identityAt);
  }

  /** Makes something of an event's identity: source and id, each with its length before it. */
  public interface IdentityReader<T> {
    T read(byte[] bytes, int offset, int length);
  }

  public int events() {
    return events;
  }

  /** Bytes that the record will have, nearly. */
  public int size() {
    return json.size() + head.size();
  }

  /** True when so many more events, of so many bytes in all, can go into the same record. */
  public boolean hasRoomFor(int moreEvents, int bytes) {
    return events == 0 || (events + moreEvents <= MOST_EVENTS && size() + bytes <= FULL_BYTES);
  }

  /** The record's value. */
  public byte[] value() {
    return Arrays.copyOf(json.bytes(), json.size());
  }

  /** The value of the record's header. */
  public byte[] header() {
    return Arrays.copyOf(head.bytes(), head.size());
  }
}
