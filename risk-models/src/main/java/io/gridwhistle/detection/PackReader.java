package io.gridwhistle.detection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackWriter} wrote, each piece from its beginning, the pieces from the end. */
final class PackReader {
  private final byte[] bytes;
  private int at;
  private int start;

  /** Stands at the end of the last piece. */
  PackReader(byte[] bytes, int end) {
    this.bytes = bytes;
    this.start = end;
  }

  /** Goes to the beginning of the piece before, and answers where that is. */
  int previous() {
    int end = start - 1;
    int length = bytes[end] & 0xFF;
    if (length == PackWriter.LONG) {
      end -= Integer.BYTES;
      length = ByteBuffer.wrap(bytes).getInt(end);
    }
    start = end - length;
    at = start;
    return start;
  }

  long number() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  long signed() {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  String text() {
    String text = optionalText();
    if (text == null) {
      throw new IllegalStateException("A text is missing in packed inputs.");
    }
    return text;
  }

  @Nullable String optionalText() {
    long head = number();
    if (head == 0) {
      return null;
    }
    boolean wide = (head - 1 & 1) != 0;
    int length = (int) (head - 1 >> 1) * (wide ? 2 : 1);
    String text =
        new String(
            bytes, at, length, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }
}
