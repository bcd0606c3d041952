package io.gridwhistle.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Walks over the events of a record that an {@link EventFrame} made. Bytes from anywhere: where its
 * parts begin and end is known to be sound; whether an event in it can be read is not.
 */
public final class LoggedFrame {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] head;
  private final byte[] json;
  private final int events;
  private int headAt;
  private int headEnd;
  private int jsonAt;
  private int jsonEnd = -1;

  private LoggedFrame(byte[] header, byte[] value) {
    head = header;
    json = value;
    events = requireSound();
  }

  /**
   * Stands before the first event.
   *
   * @throws IllegalArgumentException if the bytes are no frame
   */
  public static LoggedFrame of(byte[] header, byte[] value) {
    return new LoggedFrame(header, value);
  }

  private int requireSound() {
    int count = 0;
    while (next()) {
      if (headEnd > head.length || headEnd < headAt || jsonEnd > json.length || jsonEnd < jsonAt) {
        throw new IllegalArgumentException("A part of the frame lies outside of it.");
      }
      count++;
    }
    if (count == 0 || count > EventFrame.MOST_EVENTS || jsonEnd != json.length) {
      throw new IllegalArgumentException("A frame of " + count + " events does not fit its JSON.");
    }
    headEnd = 0;
    jsonEnd = -1;
    return count;
  }

  public int events() {
    return events;
  }

  /** Moves on to the next event; false when there is none. */
  public boolean next() {
    if (headEnd >= head.length) {
      return false;
    }
    headAt = headEnd + Integer.BYTES;
    jsonAt = jsonEnd + 1;
    headEnd = headAt + compactLength();
    jsonEnd = jsonAt + (headAt <= head.length ? (int) INTS.get(head, headAt - Integer.BYTES) : 0);
    return true;
  }

  /** Beyond the end where there is no room for it: no length is believed. */
  private int compactLength() {
    return headAt + EventCodec.HEAD <= head.length
        ? EventCodec.HEAD + (int) INTS.get(head, headAt + Byte.BYTES)
        : EventCodec.HEAD;
  }

  /**
   * The present event.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public CompactEvent event(long arrival) {
    return CompactEvent.checked(Arrays.copyOfRange(head, headAt, headEnd), arrival);
  }

  /** Adds the present event to another frame. */
  void addTo(EventFrame frame) {
    frame.add(json, jsonAt, jsonEnd - jsonAt, head, headAt, headEnd - headAt);
  }

  /** The present event's JSON. */
  public byte[] json() {
    return Arrays.copyOfRange(json, jsonAt, jsonEnd);
  }

  /** Where the present event's JSON begins in the value. */
  public int jsonOffset() {
    return jsonAt;
  }

  public int jsonLength() {
    return jsonEnd - jsonAt;
  }
}
