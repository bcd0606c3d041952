package io.gridwhistle.ingest.push;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the alert log: for each partition the offset of the next record. All records before it
 * have been handled, whichever node handled them. Its text is the offsets, joined by hyphens.
 */
public final class Cursor {
  private static final Pattern TEXT = Pattern.compile("\\d{1,18}(?:-\\d{1,18})*");

  private final long[] next;

  private Cursor(long[] next) {
    this.next = next;
  }

  static Cursor of(long... next) {
    return new Cursor(next.clone());
  }

  /** The cursor of a text; empty when it is none for that many partitions. */
  static Optional<Cursor> parse(String text, int partitions) {
    if (text.length() > 20 * partitions || !TEXT.matcher(text).matches()) {
      return Optional.empty();
    }
    long[] next = Arrays.stream(text.split("-", -1)).mapToLong(Long::parseLong).toArray();
    return next.length == partitions ? Optional.of(new Cursor(next)) : Optional.empty();
  }

  int partitions() {
    return next.length;
  }

  long next(int partition) {
    return next[partition];
  }

  boolean covers(int partition, long offset) {
    return offset < next[partition];
  }

  /** The cursor once the record at that place has been handled, too. */
  Cursor after(int partition, long offset) {
    long[] later = next.clone();
    later[partition] = offset + 1;
    return new Cursor(later);
  }

  /** True when everything before {@code other} lies before this one as well. */
  boolean isAtLeast(Cursor other) {
    for (int i = 0; i < next.length; i++) {
      if (next[i] < other.next[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return Arrays.stream(next).mapToObj(Long::toString).collect(Collectors.joining("-"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cursor cursor && Arrays.equals(next, cursor.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }
}
