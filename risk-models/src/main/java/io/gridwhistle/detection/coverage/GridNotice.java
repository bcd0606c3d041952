package io.gridwhistle.detection.coverage;

import io.gridwhistle.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a grid is told about its coverage: its facts, or a patrol or a change of mode above it.
 *
 * @param facts null when this is about an event
 * @param event null when this is about facts
 */
public record GridNotice(String grid, @Nullable GridFacts facts, @Nullable Event event) {

  static GridNotice of(GridFacts facts) {
    return new GridNotice(facts.scope().grid(), facts, null);
  }

  /** A patrol, told to the grid that it was in. */
  public static GridNotice of(Event patrol) {
    return new GridNotice(patrol.grid(), null, patrol);
  }
}
