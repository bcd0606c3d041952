package io.gridwhistle.operator;

import io.gridwhistle.event.Fingerprint;

/** Identities of the current key that were met, by the day on which they were. */
interface Seen {

  /** Adds an identity; false when it was there on any day. */
  boolean add(Fingerprint identity, long day) throws Exception;

  /** Forgets what was met up to that day. */
  void forget(long day) throws Exception;
}
