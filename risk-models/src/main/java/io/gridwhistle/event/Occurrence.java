package io.gridwhistle.event;

/** Something that happened at an instant, and its rank among others of the same. */
public interface Occurrence {
  /** Epoch milliseconds. */
  long time();

  /** Rank among those of one instant: the log's order. */
  long arrival();
}
