package io.gridwhistle.ingest.push;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One alert revision of the log, in the forms that connections take. What a connection asks for by
 * itself is made once and shared by all connections of all event loops.
 */
final class AlertFrame {
  private final int partition;
  private final long offset;
  private final Cursor cursor;
  private final AlertHeader header;
  private final byte[] json;
  private volatile @Nullable Buffer serverSentEvent;
  private volatile @Nullable Buffer message;

  /**
   * A frame.
   *
   * @param cursor the place right behind it, in the order in which it was read
   */
  AlertFrame(int partition, long offset, Cursor cursor, AlertHeader header, byte[] json) {
    this.partition = partition;
    this.offset = offset;
    this.cursor = cursor;
    this.header = header;
    this.json = onOneLine(json);
  }

  /** Between JSON tokens a line break is mere space, but it would end a server-sent line. */
  private static byte[] onOneLine(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '\n' || json[i] == '\r') {
        json[i] = ' ';
      }
    }
    return json;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  Cursor cursor() {
    return cursor;
  }

  AlertHeader header() {
    return header;
  }

  Buffer serverSentEvent(Cursor at) {
    if (!at.equals(cursor)) {
      return newServerSentEvent(at);
    }
    Buffer shared = serverSentEvent;
    if (shared == null) {
      shared = newServerSentEvent(cursor);
      serverSentEvent = shared;
    }
    return shared;
  }

  Buffer message(Cursor at) {
    if (!at.equals(cursor)) {
      return newMessage(at);
    }
    Buffer shared = message;
    if (shared == null) {
      shared = newMessage(cursor);
      message = shared;
    }
    return shared;
  }

  Buffer newServerSentEvent(Cursor at) {
    return around("id: " + at + "\ndata: ", "\n\n");
  }

  Buffer newMessage(Cursor at) {
    return around("{\"cursor\":\"" + at + "\",\"alert\":", "}");
  }

  private Buffer around(String before, String after) {
    return Buffer.buffer(before.length() + json.length + after.length())
        .appendBytes(before.getBytes(StandardCharsets.US_ASCII))
        .appendBytes(json)
        .appendBytes(after.getBytes(StandardCharsets.US_ASCII));
  }
}
