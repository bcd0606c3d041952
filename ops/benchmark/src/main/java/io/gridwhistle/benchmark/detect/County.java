package io.gridwhistle.benchmark.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.simulate.SimulatedCounty;
import io.gridwhistle.simulate.SimulatedEvent;
import io.gridwhistle.simulate.SimulationSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What every side is given: a registry, and events that were read and checked before.
 *
 * @param events in time order, each with its rank; no pair (source, id) twice
 * @param until the instant up to which everything falls due, that of the last event
 */
public record County(Registry registry, List<Event> events, long until) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A simulated county, its planted risks included. */
  public static County simulated(int grids, int days, long seed) throws JsonProcessingException {
    SimulatedCounty simulated = new SimulatedCounty(SimulationSettings.of(grids, days, seed));
    Registry registry = RegistryReader.read(JSON.readTree(simulated.registryJson()), 1);
    EventReader reader = new EventReader(registry, new Pseudonymizer(new byte[] {1}));
    List<Event> events = new ArrayList<>();
    for (Iterator<SimulatedEvent> source = simulated.events(); source.hasNext(); ) {
      events.add(read(reader, source.next().json()).withArrival(events.size()));
    }
    return new County(registry, events, events.get(events.size() - 1).time());
  }

  private static Event read(EventReader reader, String line) {
    byte[] json = line.getBytes(StandardCharsets.UTF_8);
    if (reader.read(json, 0, json.length) instanceof ReadResult.Accepted accepted) {
      return accepted.event();
    }
    throw new IllegalStateException("The simulator wrote an event that is refused: " + line);
  }
}
