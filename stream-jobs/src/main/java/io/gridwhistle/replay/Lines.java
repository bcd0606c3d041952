package io.gridwhistle.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The lines of a file, plain or gzip, as bytes; a line stays valid until the next one. */
final class Lines implements Closeable {
  /** A longer line is cut there, which makes it no JSON. */
  private static final int LONGEST = 16 << 20;

  private static final int GZIP_MAGIC = 0x1f8b;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 20];
  private int filled;
  private int next;
  private int start;
  private int length;
  private boolean ended;

  Lines(Path file) throws IOException {
    in = open(file);
  }

  private static InputStream open(Path file) throws IOException {
    try (InputStream probe = Files.newInputStream(file)) {
      boolean zipped = ((probe.read() << 8) | probe.read()) == GZIP_MAGIC;
      InputStream plain = Files.newInputStream(file);
      return zipped ? new GZIPInputStream(plain, 1 << 16) : plain;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    int scanned = next;
    while (true) {
      for (int i = scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          set(next, i);
          next = i + 1;
          return true;
        }
      }
      scanned = filled - next;
      if (ended || !fill()) {
        return last();
      }
    }
  }

  private boolean last() {
    ended = true;
    if (next == filled) {
      return false;
    }
    set(next, filled);
    next = filled;
    return true;
  }

  private void set(int from, int to) {
    int end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    start = from;
    length = Math.min(end - from, LONGEST);
  }

  /** Moves the begun line to the front and reads on; false at the end of the file. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, filled - next);
    filled -= next;
    next = 0;
    if (filled == buffer.length) {
      if (buffer.length > 2 * LONGEST) {
        filled = LONGEST + 1;
      } else {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read >= 0;
  }

  boolean isBlank() {
    for (int i = start; i < start + length; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
