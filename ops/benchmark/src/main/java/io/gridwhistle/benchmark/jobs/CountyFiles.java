package io.gridwhistle.benchmark.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.simulate.SimulatedCounty;
import io.gridwhistle.simulate.SimulatedEvent;
import io.gridwhistle.simulate.SimulationSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * A simulated county: its registry, and so many of its first events in order of time.
 *
 * @param newest time of the last event, later than all before it, so that a watermark that has
 *     reached it has passed everything
 */
record CountyFiles(Path folder, int count, long newest) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SEED = 1;
  private static final int DAYS = 365;

  static CountyFiles write(Path folder, int grids, int events) throws IOException {
    SimulatedCounty county = new SimulatedCounty(SimulationSettings.of(grids, DAYS, SEED));
    Files.writeString(registry(folder), county.registryJson());
    Iterator<SimulatedEvent> all = county.events();
    SimulatedEvent last = all.next();
    int count = 1;
    try (BufferedWriter out = Files.newBufferedWriter(events(folder))) {
      out.append(last.json()).append('\n');
      for (boolean later = false; count < events || !later; count++) {
        SimulatedEvent next = all.next();
        later = next.time() > last.time();
        last = next;
        out.append(last.json()).append('\n');
      }
    }
    return new CountyFiles(folder, count, last.time());
  }

  private static Path registry(Path folder) {
    return folder.resolve("registry.geojson");
  }

  private static Path events(Path folder) {
    return folder.resolve("events.ndjson");
  }

  Path registry() {
    return registry(folder);
  }

  Path events() {
    return events(folder);
  }

  /** What {@link PreparationMain} has the replay say about them. */
  Path replayed() {
    return folder.resolve("replayed.ndjson");
  }

  JsonNode registryDocument() throws IOException {
    return JSON.readTree(registry().toFile());
  }
}
