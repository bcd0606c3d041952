package io.gridwhistle.event;

import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Room for what is written or read, used again and again by one thread. */
final class CompactBuffer {
  /** A character takes at most three bytes; a pair of surrogates takes four. */
  private static final int LARGEST_CHARACTER = 3;

  private byte[] bytes = new byte[512];
  private int size;

  void clear() {
    size = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void putByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void putShort(int value) {
    reserve(Short.BYTES);
    setShort(size, value);
    size += Short.BYTES;
  }

  void putLong(long value) {
    putShort((int) (value >> 48));
    putShort((int) (value >> 32));
    putShort((int) (value >> 16));
    putShort((int) value);
  }

  /** UTF-8 with a two-byte length; most texts are ASCII and go without an array between. */
  void putText(String text) {
    int length = text.length();
    reserve(Short.BYTES + LARGEST_CHARACTER * length);
    int start = size + Short.BYTES;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[start + i] = (byte) c;
    }
    setShort(size, length);
    size = start + length;
  }

  private void putBytes(byte[] text) {
    putShort(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  /** Reads what {@link #putText} wrote; forgets what was written here. */
  String readText(DataInput in) throws IOException {
    int length = fill(in);
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** As {@link #readText}, for a text that has most often been read before. */
  String readCode(DataInput in) throws IOException {
    int length = fill(in);
    return Codes.shared(bytes, 0, length);
  }

  private int fill(DataInput in) throws IOException {
    int length = in.readUnsignedShort();
    size = 0;
    reserve(length);
    in.readFully(bytes, 0, length);
    return length;
  }

  private void setShort(int at, int value) {
    bytes[at] = (byte) (value >> 8);
    bytes[at + 1] = (byte) value;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
