package io.gridwhistle.ingest.intake;

/** The whole body is one event. */
final class SingleSlice extends Slices {
  private boolean given;

  SingleSlice(byte[] bytes) {
    super(bytes);
  }

  @Override
  boolean next() {
    boolean more = !given;
    given = true;
    set(afterMark(bytes), bytes.length);
    return more;
  }
}
