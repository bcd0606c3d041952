package io.gridwhistle.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One sorted run, read from its start; stands on one entry at a time and closes itself at its end.
 */
final class RunReader implements Closeable {
  /** Runs by what they stand on; those made earlier first. */
  static final Comparator<RunReader> ORDER =
      Comparator.comparingLong(RunReader::time)
          .thenComparing(Comparator.comparing(run -> run, RunReader::compareTies))
          .thenComparingInt(run -> run.rank);

  private final InputStream in;
  private final int rank;
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 18).limit(0);
  private long time;
  private int tie;
  private int body;
  private int end;

  RunReader(Path run, int rank) throws IOException {
    this.in = Files.newInputStream(run);
    this.rank = rank;
  }

  long time() {
    return time;
  }

  /** Where the body lies until the next {@link #advance}. */
  byte[] buffer() {
    return bytes.array();
  }

  int bodyOffset() {
    return body;
  }

  int bodyLength() {
    return end - body;
  }

  private static int compareTies(RunReader a, RunReader b) {
    return Arrays.compareUnsigned(a.buffer(), a.tie, a.body, b.buffer(), b.tie, b.body);
  }

  /** Moves to the next entry; false at the end. */
  boolean advance() throws IOException {
    bytes.position(end);
    if (!fill(RunBuffer.HEADER)) {
      close();
      return false;
    }
    int at = bytes.position();
    int tieLength = bytes.getShort(at + Long.BYTES);
    int bodyLength = bytes.getInt(at + Long.BYTES + Short.BYTES);
    fill(RunBuffer.HEADER + tieLength + bodyLength);
    at = bytes.position();
    time = bytes.getLong(at);
    tie = at + RunBuffer.HEADER;
    body = tie + tieLength;
    end = body + bodyLength;
    return true;
  }

  /** Sees to it that so many bytes are there; false when the run ends before. */
  private boolean fill(int length) throws IOException {
    if (bytes.remaining() >= length) {
      return true;
    }
    bytes.compact();
    if (bytes.capacity() < length) {
      bytes = ByteBuffer.allocate(2 * length).put(bytes.flip());
    }
    while (bytes.position() < length) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        break;
      }
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
    return bytes.remaining() >= length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
