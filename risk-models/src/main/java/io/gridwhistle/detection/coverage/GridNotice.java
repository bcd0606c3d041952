package io.gridwhistle.detection.coverage;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a grid is told about its coverage: its facts, or a patrol or a change of mode above it.
 *
 * @param facts null when this is about an event
 * @param compact null when this is about facts
 */
public record GridNotice(String grid, @Nullable GridFacts facts, @Nullable CompactEvent compact) {

  static GridNotice of(GridFacts facts) {
    return new GridNotice(facts.scope().grid(), facts, null);
  }

  /** A change of mode of a division above a grid. */
  static GridNotice of(String grid, CompactEvent mode) {
    return new GridNotice(grid, null, mode);
  }

  /** A patrol, told to the grid that it was in. */
  public static GridNotice of(CompactEvent patrol) {
    return new GridNotice(patrol.grid(), null, patrol);
  }

  /** All of the event, if there is one. */
  public @Nullable Event event() {
    return event(null);
  }

  /** The same; where the scope at hand is its own, in that. */
  public @Nullable Event event(@Nullable Scope atHand) {
    return compact == null ? null : compact.event(atHand);
  }
}
