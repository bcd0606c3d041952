package io.gridwhistle.benchmark.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.simulate.SimulatedCounty;
import io.gridwhistle.simulate.SimulatedEvent;
import io.gridwhistle.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Events of a simulated county, to be sent again and again under new ids: each id begins with a
 * number of {@value #DIGITS} digits that is written over before each round.
 *
 * @param registry as GeoJSON
 * @param events in time order, no two the same
 */
record CountyEvents(String registry, List<Numbered> events) {
  static final int DIGITS = 8;
  private static final String HEAD = "{\"specversion\":\"1.0\",\"id\":\"";
  private static final int GRIDS = 1_000;
  private static final int DAYS = 30;
  private static final long SEED = 20260101;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An event and where its number stands.
   *
   * @param json on one line, without its end
   * @param id the part of the id that follows the number
   */
  record Numbered(byte[] json, String source, String id) {
    /** Where the number's digits begin. */
    static final int NUMBER = HEAD.length();

    static Numbered of(String json) throws IOException {
      if (!json.startsWith(HEAD)) {
        throw new IOException("The simulated event does not begin with its id: " + json);
      }
      JsonNode event = JSON.readTree(json);
      String numbered = HEAD + "0".repeat(DIGITS) + json.substring(HEAD.length());
      return new Numbered(
          numbered.getBytes(StandardCharsets.UTF_8),
          event.path("source").textValue(),
          event.path("id").textValue());
    }
  }

  /** The first events of the county that every run is measured with. */
  static CountyEvents first(int count) throws IOException {
    SimulatedCounty county = new SimulatedCounty(SimulationSettings.of(GRIDS, DAYS, SEED));
    Set<String> seen = new HashSet<>();
    List<Numbered> events = new ArrayList<>(count);
    Iterator<SimulatedEvent> source = county.events();
    while (events.size() < count) {
      String json = source.next().json();
      if (seen.add(json)) {
        events.add(Numbered.of(json));
      }
    }
    return new CountyEvents(county.registryJson(), events);
  }

  /** What the ids of a round begin with. */
  static String number(int round) {
    return String.format("%0" + DIGITS + "d", round);
  }
}
