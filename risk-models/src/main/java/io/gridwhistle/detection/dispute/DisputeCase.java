package io.gridwhistle.detection.dispute;

import io.gridwhistle.event.Event;
import org.jspecify.annotations.Nullable;

/** What decides whether an incident counts as a dispute. Persisted; fields are only ever added. */
public final class DisputeCase {
  /** The first report by (time, arrival). */
  public @Nullable Event report;

  /** The first merger, or return as duplicate or fabricated. */
  public @Nullable Event end;
}
