package io.gridwhistle.operator;

/** Identities of the current key that were met, by the day on which they were. */
interface Seen {

  /** Adds an identity by the halves of its fingerprint; false when it was there on any day. */
  boolean add(long high, long low, long day) throws Exception;

  /** Forgets what was met up to that day. */
  void forget(long day) throws Exception;
}
