package io.gridwhistle.detection.coverage;

import io.gridwhistle.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a grid must be told that no event of its own says: its facts, or a change of mode above it.
 *
 * @param facts null when this is about a mode
 * @param mode null when this is about facts
 */
public record GridNotice(String grid, @Nullable GridFacts facts, @Nullable Event mode) {

  static GridNotice of(GridFacts facts) {
    return new GridNotice(facts.scope().grid(), facts, null);
  }
}
