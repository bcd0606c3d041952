package io.gridwhistle.detection.coverage;

import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import java.time.Duration;
import java.util.List;

/** What the registry says about a grid, as far as its patrols go. */
public record GridFacts(Scope scope, GridTerms terms) {

  /** Facts by all their parts; see {@link GridTerms}. */
  public GridFacts(
      Scope scope,
      String type,
      long activeFrom,
      long interval,
      List<String> divisions,
      boolean registered) {
    this(scope, new GridTerms(type, activeFrom, interval, divisions, registered));
  }

  public static GridFacts of(Registry registry, Grid grid) {
    Duration interval = grid.patrolInterval();
    return new GridFacts(
        registry.scopeOf(grid.code()),
        grid.type().wire(),
        grid.activeFrom(),
        interval == null ? 0 : interval.toMillis(),
        registry.divisionsAbove(grid),
        true);
  }

  public String type() {
    return terms.type();
  }

  public long activeFrom() {
    return terms.activeFrom();
  }

  public long interval() {
    return terms.interval();
  }

  public List<String> divisions() {
    return terms.divisions();
  }

  public boolean registered() {
    return terms.registered();
  }

  /** The same grid, no longer registered. */
  public GridFacts dropped() {
    return new GridFacts(scope, terms.dropped());
  }
}
