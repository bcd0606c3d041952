package io.gridwhistle.benchmark.live;

import java.util.HashSet;
import java.util.Set;

/** The warnings that must come, up to an instant: those that an event brings, and time's own. */
final class Foretold {
  private final long end;
  private final Set<Warning> byEvent = new HashSet<>();
  private final Set<Warning> byTime = new HashSet<>();

  /**
   * Nothing as yet.
   *
   * @param end epoch milliseconds from which on nothing is foretold
   */
  Foretold(long end) {
    this.end = end;
  }

  void byEvent(Warning warning) {
    add(byEvent, warning);
  }

  void byTime(Warning warning) {
    add(byTime, warning);
  }

  private void add(Set<Warning> some, Warning warning) {
    if (warning.at() < end) {
      some.add(warning);
    }
  }

  boolean isByEvent(Warning warning) {
    return byEvent.contains(warning);
  }

  /** Those of that instant and later. */
  Set<Warning> from(long millis) {
    Set<Warning> all = new HashSet<>(byEvent);
    all.addAll(byTime);
    all.removeIf(warning -> warning.at() < millis);
    return all;
  }
}
