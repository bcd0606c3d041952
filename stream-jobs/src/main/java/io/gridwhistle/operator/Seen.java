package io.gridwhistle.operator;

import io.gridwhistle.event.Fingerprint;

/** Identities that were met, by the day on which they were; the bucket is the current key. */
interface Seen {

  /** Adds an identity; false when it was there on any day. */
  boolean add(int bucket, Fingerprint identity, long day) throws Exception;

  /** Forgets what was met up to that day. */
  void forget(int bucket, long day) throws Exception;

  /** The state, complete as it is, is about to be written. */
  void beginCheckpoint();
}
