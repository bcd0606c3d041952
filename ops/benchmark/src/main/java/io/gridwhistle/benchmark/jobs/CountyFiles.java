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
record CountyFiles(Path registry, Path events, int count, long newest) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SEED = 1;
  private static final int DAYS = 365;

  static CountyFiles write(Path folder, int grids, int events) throws IOException {
    SimulatedCounty county = new SimulatedCounty(SimulationSettings.of(grids, DAYS, SEED));
    Path registry = folder.resolve("registry.geojson");
    Files.writeString(registry, county.registryJson());
    Path lines = folder.resolve("events.ndjson");
    Iterator<SimulatedEvent> all = county.events();
    SimulatedEvent last = all.next();
    int count = 1;
    try (BufferedWriter out = Files.newBufferedWriter(lines)) {
      out.append(last.json()).append('\n');
      for (boolean later = false; count < events || !later; count++) {
        SimulatedEvent next = all.next();
        later = next.time() > last.time();
        last = next;
        out.append(last.json()).append('\n');
      }
    }
    return new CountyFiles(registry, lines, count, last.time());
  }

  JsonNode registryDocument() throws IOException {
    return JSON.readTree(registry.toFile());
  }
}
