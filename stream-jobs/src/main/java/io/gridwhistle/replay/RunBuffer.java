package io.gridwhistle.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Entries of one run, as bytes: time (8), length of the tie (2), length of the body (4), tie, body.
 */
final class RunBuffer {
  /** Bytes before the tie. */
  static final int HEADER = Long.BYTES + Short.BYTES + Integer.BYTES;

  private static final int SMALLEST = 1 << 20;
  private static final int LARGEST = 48 << 20;

  private ByteBuffer bytes = ByteBuffer.allocate(SMALLEST);
  private int[] offsets = new int[1 << 14];
  private int count;
  private boolean inOrder = true;

  boolean isEmpty() {
    return count == 0;
  }

  /** True unless the run is full; an entry that is larger than a run makes one of its own. */
  boolean hasRoomFor(int length) {
    return count == 0 || bytes.position() + HEADER + length <= LARGEST;
  }

  void add(long time, byte[] tie, byte[] body, int offset, int length) {
    int at = bytes.position();
    reserve(HEADER + tie.length + length);
    bytes.putLong(time).putShort((short) tie.length).putInt(length).put(tie);
    bytes.put(body, offset, length);
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    offsets[count++] = at;
    inOrder = inOrder && (count == 1 || compare(offsets[count - 2], at) <= 0);
  }

  private void reserve(int length) {
    if (bytes.remaining() < length) {
      int size = Math.max(bytes.position() + length, Math.min(2 * bytes.capacity(), LARGEST));
      bytes = ByteBuffer.allocate(size).put(bytes.flip());
    }
  }

  private int compare(int a, int b) {
    int byTime = Long.compare(bytes.getLong(a), bytes.getLong(b));
    return byTime != 0
        ? byTime
        : Arrays.compareUnsigned(
            bytes.array(), tieOf(a), bodyOf(a), bytes.array(), tieOf(b), bodyOf(b));
  }

  private static int tieOf(int at) {
    return at + HEADER;
  }

  private int bodyOf(int at) {
    return tieOf(at) + bytes.getShort(at + Long.BYTES);
  }

  private int endOf(int at) {
    return bodyOf(at) + bytes.getInt(at + Long.BYTES + Short.BYTES);
  }

  /** Writes the entries in order and begins anew. */
  void writeSorted(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (inOrder) {
        out.write(bytes.array(), 0, bytes.position());
      } else {
        writeSorted(out);
      }
    }
    bytes.clear();
    count = 0;
    inOrder = true;
  }

  private void writeSorted(OutputStream file) throws IOException {
    ByteBuffer sorted = ByteBuffer.allocate(bytes.position());
    IntStream.of(Arrays.copyOf(offsets, count))
        .boxed()
        .sorted(Comparator.comparing(offset -> offset, this::compare))
        .forEach(offset -> sorted.put(bytes.array(), offset, endOf(offset) - offset));
    file.write(sorted.array(), 0, sorted.position());
  }
}
