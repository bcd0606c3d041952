package io.gridwhistle.ingest.intake;

/**
 * Finds where each event of a body lies, without building anything: what is inside an event is the
 * event reader's to judge, so that one broken event spoils no other.
 */
abstract class Slices {
  final byte[] bytes;
  int offset;
  int length;

  Slices(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Moves to the next event.
   *
   * @return false when there is none
   * @throws io.gridwhistle.ingest.http.ProblemException 400 when events cannot be told apart
   */
  abstract boolean next();

  /** Whether a body without events is JSON nevertheless. */
  boolean isJsonWhenEmpty() {
    return false;
  }

  /** Whether the present event stands where a list should be. */
  boolean isMisplaced() {
    return false;
  }

  final void set(int from, int to) {
    offset = from;
    length = to - from;
  }

  /** A byte order mark says nothing in UTF-8, but some editors write it. */
  static int afterMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
