package io.gridwhistle.event;

import java.io.DataInput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Room for what is written or read, used again and again by one thread. */
final class CompactBuffer {
  /** A character takes at most three bytes; a pair of surrogates takes four. */
  private static final int LARGEST_CHARACTER = 3;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes;
  private int size;

  CompactBuffer() {
    this(512);
  }

  /** With so much room to begin with. */
  CompactBuffer(int room) {
    bytes = new byte[room];
  }

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

  /** Takes back what was put behind a place. */
  void truncate(int end) {
    size = end;
  }

  void putBytes(byte[] others, int offset, int length) {
    reserve(length);
    System.arraycopy(others, offset, bytes, size, length);
    size += length;
  }

  /** Takes so many bytes instead of what was written here, and gives them to be read. */
  CompactReader fill(DataInput in, int length) throws IOException {
    size = 0;
    reserve(length);
    in.readFully(bytes, 0, length);
    return new CompactReader(bytes, 0, length);
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

  void putInt(int value) {
    reserve(Integer.BYTES);
    setInt(size, value);
    size += Integer.BYTES;
  }

  /** As {@link #setShort}. */
  void setInt(int at, int value) {
    INTS.set(bytes, at, value);
  }

  void putLong(long value) {
    reserve(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** Leaves room for the two-byte length of what follows. */
  int beginPart() {
    putShort(0);
    return size;
  }

  /** Tells the length of what was written since. */
  void endPart(int start) {
    setShort(start - Short.BYTES, size - start);
  }

  /** True when the text that begins at the last place stands among the texts from the first. */
  boolean isRepeated(int first, int last) {
    for (int at = first; at < last; ) {
      int end = at + Short.BYTES + ((short) SHORTS.get(bytes, at) & 0xffff);
      if (Arrays.equals(bytes, at, end, bytes, last, size)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** UTF-8 with a two-byte length; most texts are ASCII and go without an array between. */
  void putText(String text) {
    int length = text.length();
    reserve(Short.BYTES + LARGEST_CHARACTER * length);
    int start = size + Short.BYTES;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putText(utf8, 0, utf8.length);
        return;
      }
      bytes[start + i] = (byte) c;
    }
    setShort(size, length);
    size = start + length;
  }

  /** The same of UTF-8. */
  void putText(byte[] utf8, int offset, int length) {
    reserve(Short.BYTES + length);
    setShort(size, length);
    System.arraycopy(utf8, offset, bytes, size + Short.BYTES, length);
    size += Short.BYTES + length;
  }

  /** Nothing for null: presence bits tell. */
  void putOptionalText(@Nullable String text) {
    if (text != null) {
      putText(text);
    }
  }

  /** Writes over what was written there. */
  void setShort(int at, int value) {
    SHORTS.set(bytes, at, (short) value);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
