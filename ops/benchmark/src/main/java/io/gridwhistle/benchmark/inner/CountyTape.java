package io.gridwhistle.benchmark.inner;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventCodec;
import io.gridwhistle.event.EventReader;
import io.gridwhistle.event.ReadResult;
import io.gridwhistle.privacy.Pseudonymizer;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.RegistryReader;
import io.gridwhistle.simulate.SimulatedCounty;
import io.gridwhistle.simulate.SimulatedEvent;
import io.gridwhistle.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Events of a simulated county in every form that they take, one after the other for ever. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets up states after their construction
public class CountyTape {
  private static final int GRIDS = 500;
  private static final int DAYS = 30;
  private static final long SEED = 20260101;

  /** So many that neither caches nor branch predictors know them by heart. */
  private static final int EVENTS = 1 << 13;

  private final byte[][] texts = new byte[EVENTS][];
  private final byte[][] compact = new byte[EVENTS][];
  private final Event[] events = new Event[EVENTS];
  private EventReader reader;
  private int at;

  /** Reads and checks the county's first events. */
  @Setup
  public void record() throws IOException {
    SimulatedCounty county = new SimulatedCounty(SimulationSettings.of(GRIDS, DAYS, SEED));
    Registry registry = RegistryReader.read(new ObjectMapper().readTree(county.registryJson()), 1);
    reader = new EventReader(registry, new Pseudonymizer(new byte[] {1}));
    Iterator<SimulatedEvent> source = county.events();
    for (int i = 0; i < EVENTS; i++) {
      texts[i] = source.next().json().getBytes(StandardCharsets.UTF_8);
      events[i] = read(texts[i]);
      compact[i] = EventCodec.write(events[i]);
    }
  }

  /** Goes on to the next event. */
  void forward() {
    at = (at + 1) % EVENTS;
  }

  byte[] text() {
    return texts[at];
  }

  byte[] compact() {
    return compact[at];
  }

  Event event() {
    return events[at];
  }

  EventReader reader() {
    return reader;
  }

  /** Checks an event as a replay does. */
  Event read(byte[] text) {
    if (reader.read(text, 0, text.length) instanceof ReadResult.Accepted accepted) {
      return accepted.event();
    }
    throw new IllegalStateException("The simulator wrote an event that is refused.");
  }
}
