package io.gridwhistle.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file, plain or gzip, in blocks that end where lines end. */
final class Blocks implements Closeable {
  /** A longer line is cut, which makes it no JSON. */
  private static final int LONGEST_LINE = 16 << 20;

  private static final int SIZE = 1 << 18;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final InputStream in;
  private byte[] rest = {};
  private long offset;

  Blocks(Path file) throws IOException {
    in = open(file);
  }

  private static InputStream open(Path file) throws IOException {
    try (InputStream probe = Files.newInputStream(file)) {
      boolean zipped = ((probe.read() << 8) | probe.read()) == GZIP_MAGIC;
      InputStream plain = Files.newInputStream(file);
      return zipped ? new GZIPInputStream(plain, 1 << 16) : plain;
    }
  }

  /** The next block, null at the end. */
  @Nullable Block next() throws IOException {
    byte[] bytes = Arrays.copyOf(rest, rest.length + SIZE);
    int filled = rest.length;
    int end = -1;
    while (end < 0) {
      int read = in.readNBytes(bytes, filled, bytes.length - filled);
      boolean ended = read < bytes.length - filled;
      end = ended ? filled + read : endOfLastLine(bytes, filled + read);
      filled += read;
      if (end < 0) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
    }
    rest = Arrays.copyOfRange(bytes, end, filled);
    Block block = new Block(offset, bytes, end);
    offset += end;
    return end == 0 ? null : block;
  }

  private static int endOfLastLine(byte[] bytes, int filled) {
    for (int i = filled - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return filled > LONGEST_LINE ? filled : -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /**
   * Whole lines.
   *
   * @param offset of the first byte in the (unzipped) file; orders lines of different blocks
   * @param bytes the first {@code length} ones count
   */
  record Block(long offset, byte[] bytes, int length) {

    /** Where the line that begins here ends, without its break. */
    int endOfLine(int start) {
      int end = start;
      while (end < length && bytes[end] != '\n') {
        end++;
      }
      return end;
    }
  }
}
