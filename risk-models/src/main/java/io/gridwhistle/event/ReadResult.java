package io.gridwhistle.event;

/** What came of reading one event. */
public sealed interface ReadResult {

  /**
   * A good event.
   *
   * @param json the bytes to keep: the CloudEvent with persons replaced by pseudonyms
   */
  record Accepted(Event event, byte[] json) implements ReadResult {}

  /** A bad event. */
  record Rejected(Rejection rejection) implements ReadResult {}
}
