package io.gridwhistle.benchmark.push;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Counts the alerts that one client gets, from the bytes of its WebSocket, and checks that their
 * cursors count up by one: nothing left out, nothing twice, nothing out of turn.
 *
 * <p>Knows what the server sends and no more: text frames in one piece, unmasked, whose text begins
 * with the cursor, followed by an alert or, as a sign of life, by nothing.
 */
final class FrameReader {
  private static final int TEXT = 0x81;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int PREFIX = "{\"cursor\":\"".length();

  private enum Part {
    START,
    LENGTH,
    PREFIX,
    CURSOR,
    AFTER_CURSOR,
    REST
  }

  private Part part = Part.START;
  private boolean started;
  private int lengthBytes;
  private long left;
  private int prefix;
  private long number;
  private OptionalLong last = OptionalLong.empty();
  private long alerts;

  /**
   * Takes what has come.
   *
   * @return alerts that came to their end in it
   * @throws IllegalStateException if one is missing, repeated or unreadable
   */
  int take(ByteBuffer bytes) {
    long before = alerts;
    while (bytes.hasRemaining()) {
      if (part == Part.REST) {
        skip(bytes);
      } else {
        take(bytes.get() & 0xff);
      }
    }
    return (int) (alerts - before);
  }

  private void skip(ByteBuffer bytes) {
    int step = (int) Math.min(left, bytes.remaining());
    bytes.position(bytes.position() + step);
    left -= step;
    if (left == 0) {
      part = Part.START;
    }
  }

  private void take(int octet) {
    switch (part) {
      case START -> takeStart(octet);
      case LENGTH -> takeLength(octet);
      default -> takePayload(octet);
    }
  }

  private void takeStart(int octet) {
    if (!started) {
      require(octet == TEXT, "no text frame but " + octet);
      started = true;
    } else {
      started = false;
      left = octet < TWO_BYTES ? octet : 0;
      lengthBytes = octet < TWO_BYTES ? 0 : octet == TWO_BYTES ? 2 : 8;
      require(octet <= EIGHT_BYTES, "a masked frame");
      part = lengthBytes == 0 ? Part.PREFIX : Part.LENGTH;
      prefix = 0;
    }
  }

  private void takeLength(int octet) {
    left = (left << 8) | octet;
    if (--lengthBytes == 0) {
      part = Part.PREFIX;
    }
  }

  private void takePayload(int octet) {
    left--;
    if (part == Part.PREFIX) {
      if (++prefix == PREFIX) {
        part = Part.CURSOR;
        number = 0;
      }
    } else if (part == Part.CURSOR) {
      takeCursor(octet);
    } else {
      takeKind(octet);
    }
    require(left > 0 || part == Part.START, "a frame without a cursor");
  }

  private void takeCursor(int octet) {
    if (octet == '"') {
      part = Part.AFTER_CURSOR;
    } else {
      require(octet >= '0' && octet <= '9', "a cursor that is no number");
      number = number * 10 + octet - '0';
    }
  }

  private void takeKind(int octet) {
    if (octet == ',') {
      require(last.isEmpty() || number == last.getAsLong() + 1, number + " after " + last);
      alerts++;
    }
    last = OptionalLong.of(number);
    part = left == 0 ? Part.START : Part.REST;
  }

  private static void require(boolean holds, String found) {
    if (!holds) {
      throw new IllegalStateException("A client got " + found + ".");
    }
  }
}
