package io.gridwhistle.simulate;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Runs a world; now and then a sender tries twice and the same event comes again. */
final class EventStream implements Iterator<SimulatedEvent> {
  private static final double RETRIES = 0.003;

  private final World world;
  private final Agenda agenda = new Agenda();
  private final Chance chance;
  private @Nullable SimulatedEvent next;
  private boolean again;
  private int wave;

  EventStream(World world) {
    this.world = world;
    this.chance = Chance.of(world.seed(), 7);
    start(world.settings().from());
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SimulatedEvent next() {
    SimulatedEvent event = next;
    if (event == null) {
      throw new NoSuchElementException("The history of the county ends here.");
    }
    again = !again && chance.happens(RETRIES);
    next = again ? event : advance();
    return event;
  }

  /** How much is kept in mind, in entries. */
  int pending() {
    return agenda.size();
  }

  private @Nullable SimulatedEvent advance() {
    Draft draft = agenda.next();
    return draft.time() < world.settings().end() ? draft.finish(world.times()) : null;
  }

  private void start(long from) {
    Instant live = world.settings().liveFrom();
    if (live != null) {
      LiveRisks.plan(world, live.toEpochMilli()).start(agenda, world.neglect());
    }
    agenda.schedule(from, this::startWave);
    world.county().towns().forEach(town -> startTown(town, from));
    world.county().grids().forEach(grid -> startGrid(grid, from));
  }

  private void startWave(long now, Agenda agenda) {
    world.neglect().forgetBefore(now);
    if (now < world.settings().end()) {
      Wave.plan(world, wave++).start(agenda, world.neglect());
      agenda.schedule(now + Wave.LENGTH, this::startWave);
    }
  }

  private void startTown(SimulatedGrid.Town town, long from) {
    agenda.schedule(from, new ModeClock(town, world.emergencies()));
  }

  private void startGrid(SimulatedGrid grid, long from) {
    PatrolClock patrols = new PatrolClock(grid, world);
    agenda.schedule(patrols.first(from), patrols);
    IncidentClock incidents = new IncidentClock(grid, world);
    agenda.schedule(incidents.first(from), incidents);
  }
}
