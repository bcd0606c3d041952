package io.gridwhistle.ingest.intake;

/** One event a line; blank lines count for nothing. */
final class LineSlices extends Slices {
  private int at;

  LineSlices(byte[] bytes) {
    super(bytes);
    at = afterMark(bytes);
  }

  @Override
  boolean next() {
    while (at < bytes.length) {
      int from = at;
      int end = from;
      boolean blank = true;
      while (end < bytes.length && bytes[end] != '\n') {
        blank &= isSpace(bytes[end]);
        end++;
      }
      at = end + 1;
      if (!blank) {
        set(from, end);
        return true;
      }
    }
    return false;
  }
}
