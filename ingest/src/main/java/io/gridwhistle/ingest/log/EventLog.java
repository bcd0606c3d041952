package io.gridwhistle.ingest.log;

import io.vertx.core.Future;
import java.util.List;

/** Where events and actions become durable. */
public interface EventLog {

  /** False while the log is known to be away: nothing should be tried then. */
  boolean isAvailable();

  /**
   * Appends the records, in order as far as their keys are equal.
   *
   * <p>The future ends well, on the caller's context, when the outcome of each record is known; one
   * that is not durable may still turn up in the log, which is what the events' identity is for.
   */
  Future<Appended> append(List<LogRecord> records);
}
