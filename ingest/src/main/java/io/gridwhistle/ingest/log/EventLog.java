package io.gridwhistle.ingest.log;

import io.gridwhistle.event.EventFrame;
import io.gridwhistle.event.EventReader;
import io.vertx.core.Future;

/**
 * Where events and actions become durable.
 *
 * <p>What is appended ends well, on the caller's context, once its outcome is known: true when it
 * is durable. What is not may still turn up in the log, which is what identities are for.
 */
public interface EventLog {

  /** False while the log is known to be away: nothing should be tried then. */
  boolean isAvailable();

  /** The partition that the event at hand goes to: its grid's, which keeps their order. */
  int partitionOf(EventReader event);

  /**
   * Appends events of one partition; once called, the frame is the log's, to be used again.
   *
   * @param time epoch milliseconds of intake
   */
  Future<Boolean> append(int partition, EventFrame events, long time);

  /**
   * Appends a record without events.
   *
   * @param key decides the partition, and with it what stays in order
   * @param time epoch milliseconds of intake
   */
  Future<Boolean> append(String topic, String key, byte[] value, long time);
}
