package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a test county as the product does. */
public final class CountyReader {
  private final Registry registry;

  public CountyReader(JsonNode registry) {
    this.registry = RegistryReader.read(registry, 1);
  }

  public Registry registry() {
    return registry;
  }

  /**
   * The events of lines, without repeats, each with its line as its rank.
   *
   * @throws AssertionError when one is refused
   */
  public List<Event> events(List<String> lines) {
    EventReader reader = new EventReader(registry, new Pseudonymizer(new byte[] {1}));
    List<Event> events = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      byte[] json = lines.get(i).getBytes(StandardCharsets.UTF_8);
      if (!(reader.read(json, 0, json.length) instanceof ReadResult.Accepted accepted)) {
        throw new AssertionError("refused: " + reader.read(json, 0, json.length) + lines.get(i));
      }
      Event event = accepted.event();
      if (seen.add(List.of(event.source(), event.id()))) {
        events.add(event.withArrival(i));
      }
    }
    return events;
  }
}
