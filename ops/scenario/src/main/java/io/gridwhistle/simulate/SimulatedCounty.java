package io.gridwhistle.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A county with its registry, its events in time order, and the risks planted among them. */
public final class SimulatedCounty {
  private final SimulationSettings settings;
  private final County county;

  public SimulatedCounty(SimulationSettings settings) {
    this.settings = settings;
    this.county = CountyBuilder.build(settings.grids(), settings.seed());
  }

  /** The registry of contract §2: a GeoJSON FeatureCollection. */
  public String registryJson() {
    return county.registry(settings).toJson();
  }

  /**
   * The events from the first on, in time order, made when they are asked for; the memory in use
   * does not grow with their number. Without end when the county is live.
   */
  public Iterator<SimulatedEvent> events() {
    return new EventStream(World.of(settings, county));
  }

  /** What is planted and comes true within the history or, when live, soon after it. */
  public List<PlantedRisk> plantedRisks() {
    World world = World.of(settings, county);
    long end = horizon();
    List<PlantedRisk> risks = new ArrayList<>();
    IntStream.range(0, waves(end)).forEach(i -> risks.addAll(Wave.plan(world, i).risks()));
    Instant live = settings.liveFrom();
    if (live != null) {
      risks.addAll(LiveRisks.plan(world, live.toEpochMilli()).risks());
    }
    return risks.stream().filter(risk -> risk.reachedBy() < end).toList();
  }

  private long horizon() {
    Instant live = settings.liveFrom();
    return live == null ? settings.end() : live.toEpochMilli() + Rhythm.DAY;
  }

  private int waves(long end) {
    return (int) ((end - settings.from() + Wave.LENGTH - 1) / Wave.LENGTH);
  }
}
