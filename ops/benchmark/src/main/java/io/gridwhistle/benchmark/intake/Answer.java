package io.gridwhistle.benchmark.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes the answers of one connection apart and checks each. */
final class Answer {
  private static final int LARGEST = 64 * 1024;
  private static final String STATUS = "HTTP/1.1 202 ";
  private static final String LENGTH = "content-length: ";
  private static final String HEAD_END = "\r\n\r\n";

  private final ByteBuffer bytes = ByteBuffer.allocate(LARGEST);

  /** Where to read to. */
  ByteBuffer room() {
    return bytes;
  }

  /**
   * Takes one answer, if it is there as a whole.
   *
   * @param events that it must say were accepted
   * @return false if more must come first
   * @throws IOException if it says anything else
   */
  boolean take(int events) throws IOException {
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    int head = text.indexOf(HEAD_END);
    if (head < 0) {
      return false;
    }
    int body = head + HEAD_END.length();
    int end = body + length(text.substring(0, head));
    if (end > text.length()) {
      return false;
    }
    if (!text.startsWith(STATUS) || !text.substring(body, end).equals(body(events))) {
      throw new IOException("An answer was not that " + events + " were accepted: " + text);
    }
    bytes.flip().position(end);
    bytes.compact();
    return true;
  }

  /** What says that all of a request was taken. */
  static String body(int events) {
    return "{\"accepted\":" + events + ",\"duplicates\":0,\"rejected\":[]}";
  }

  private static int length(String head) throws IOException {
    String lower = head.toLowerCase(java.util.Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0) {
      throw new IOException("An answer has no Content-Length: " + head);
    }
    int end = lower.indexOf('\r', at);
    return Integer.parseInt(lower.substring(at + LENGTH.length(), end < 0 ? head.length() : end));
  }
}
