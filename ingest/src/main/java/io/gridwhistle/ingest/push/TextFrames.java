package io.gridwhistle.ingest.push;

import io.vertx.core.buffer.Buffer;

/**
 * Text messages as a server sends them over a WebSocket: one unmasked frame each (RFC 6455 §5.2).
 */
final class TextFrames {
  private static final byte FINAL_TEXT = (byte) 0x81;
  private static final int LONGEST_IN_ONE_BYTE = 125;
  private static final byte TWO_BYTES_FOLLOW = 126;
  private static final byte EIGHT_BYTES_FOLLOW = 127;
  private static final int LONGEST_IN_TWO_BYTES = 0xffff;

  private final Buffer frames = Buffer.buffer();

  /** Adds a message in UTF-8. */
  void add(Buffer message) {
    int length = message.length();
    frames.appendByte(FINAL_TEXT);
    if (length <= LONGEST_IN_ONE_BYTE) {
      frames.appendByte((byte) length);
    } else if (length <= LONGEST_IN_TWO_BYTES) {
      frames.appendByte(TWO_BYTES_FOLLOW).appendUnsignedShort(length);
    } else {
      frames.appendByte(EIGHT_BYTES_FOLLOW).appendLong(length);
    }
    frames.appendBuffer(message);
  }

  /** All of them, ready for the wire. */
  Buffer bytes() {
    return frames;
  }
}
