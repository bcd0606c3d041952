package io.gridwhistle.sink;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

/** What the index says of one operation of a bulk request. */
enum Verdict {
  /** Stored. */
  DONE,
  /** The same or a newer revision was there. */
  REPEAT,
  /** The index cannot take it now: overload, an outage, a missing index, a missing right. */
  AGAIN,
  /** The document itself is refused and would be for ever. */
  REFUSED;

  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  static Verdict of(BulkResponseItem item) {
    return item.error() == null ? DONE : ofStatus(item.status());
  }

  /** Only what the document itself brings about is final; everything else can be mended outside. */
  static Verdict ofStatus(int status) {
    return switch (status) {
      case CONFLICT -> REPEAT;
      case BAD_REQUEST, TOO_LARGE -> REFUSED;
      default -> AGAIN;
    };
  }

  /** The verdict on a document that needs both operations. */
  Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
