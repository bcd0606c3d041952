package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A small county made to go wrong: valid events that tie, sit on thresholds and one millisecond
 * beside them, arrive in any order and more than once, and skip, repeat and contradict each other.
 *
 * <p>The seed and the size say all; two counties of the same are equal to the byte. It does not
 * make invalid events, parties without a key, or a second copy of an event with another time.
 */
public final class RandomCounty {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private final long seed;
  private final CountySize size;
  private final JsonNode registry;
  private final List<String> lines;
  private final Instant until;

  private RandomCounty(long seed, CountySize size) {
    this.seed = seed;
    this.size = size;
    Dice dice = new Dice(seed);
    EventLines events = new EventLines(dice);
    RandomRegistry grids = new RandomRegistry(dice, events, size, START);
    Duration span = Duration.ofDays(size.days());
    RandomPatrols patrols = new RandomPatrols(dice, events, grids, START, span);
    patrols.addModes(size.modeChanges());
    patrols.addPatrols(size.patrols());
    new RandomIncidents(dice, events, grids.grids(), START, span).add(size.incidents());
    registry = grids.json();
    until = until(dice, events.newest());
    lines = events.arrive(grids.grids().subList(1, size.grids()));
  }

  /** A small county. */
  public static RandomCounty of(long seed) {
    return of(seed, CountySize.SMALL);
  }

  public static RandomCounty of(long seed, CountySize size) {
    return new RandomCounty(seed, size);
  }

  /** The GeoJSON feature collection; a copy that may be changed. */
  public JsonNode registry() {
    return registry.deepCopy();
  }

  /** The events in arrival order. */
  public List<String> lines() {
    return lines;
  }

  /** An instant to evaluate until: in the midst of the events, at their end, or after it. */
  public Instant until() {
    return until;
  }

  @Override
  public String toString() {
    return "RandomCounty[seed=" + seed + ", size=" + size + "]";
  }

  private static Instant until(Dice dice, long newest) {
    return Instant.ofEpochMilli(
        switch (dice.below(4)) {
          case 0 -> newest;
          case 1 -> dice.instant(newest);
          case 2 -> newest + dice.below(Duration.ofDays(40));
          default -> Math.max(START.toEpochMilli(), newest - dice.below(Duration.ofDays(30)));
        });
  }
}
