package io.gridwhistle.command;

import io.gridwhistle.importing.EventSender;
import io.gridwhistle.importing.SendFailedException;
import io.gridwhistle.simulate.SimulatedCounty;
import io.gridwhistle.simulate.SimulatedEvent;
import io.gridwhistle.simulate.SimulationSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A simulated county that lives as long as the platform runs: its registry, three days of history,
 * and from then on every event at its time. After a pause it goes on where it stopped.
 */
public final class DemoFeed {
  private static final int GRIDS = 1_000;
  private static final int DAYS = 3;
  private static final long SEED = 20260101;
  private static final int BATCH = 500;
  private static final long PAUSE_MILLIS = 200;
  private static final Duration TOKEN_VALID = Duration.ofDays(365);

  private final SimulatedCounty county;
  private final DemoCursor cursor;
  private final EventSender sender;
  private Map<String, Long> said = Map.of();

  private DemoFeed(SimulatedCounty county, DemoCursor cursor, EventSender sender) {
    this.county = county;
    this.cursor = cursor;
    this.sender = sender;
  }

  /** Runs until the process is ended; its settings are those that every role finds. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      feed(System.getenv());
    } catch (CommandException | SendFailedException e) {
      System.out.println("error: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void feed(Map<String, String> environment)
      throws IOException, InterruptedException {
    var cursor = DemoCursor.in(Files.createDirectories(folder(environment)));
    var settings = SimulationSettings.of(GRIDS, DAYS, SEED).liveFrom(cursor.began());
    var county = new SimulatedCounty(settings);
    var sender = sender(environment);
    if (cursor.sent() == 0) {
      sender.putRegistry(county.registryJson());
      System.out.println("registry of " + GRIDS + " grids loaded");
    }
    new DemoFeed(county, cursor, sender).run();
  }

  private static Path folder(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("GRIDWHISTLE_DATA", "."), "demo");
  }

  private static EventSender sender(Map<String, String> environment) throws IOException {
    var tokens =
        Tokens.read(Path.of(environment.getOrDefault("GRIDWHISTLE_TOKEN_SECRET_FILE", "")));
    return new EventSender(
        address(environment, "INGEST"),
        address(environment, "API"),
        () -> tokens.mint("ingest", null, "demo", TOKEN_VALID),
        () -> tokens.mint("operator", null, "demo", TOKEN_VALID));
  }

  private static URI address(Map<String, String> environment, String role) {
    return URI.create(environment.getOrDefault("GRIDWHISTLE_" + role, ""));
  }

  private void run() throws IOException, InterruptedException {
    var events = county.events();
    var waiting = skip(events, cursor.sent());
    while (true) {
      var batch = new ArrayList<String>();
      waiting = take(events, waiting, batch);
      if (batch.isEmpty()) {
        Thread.sleep(PAUSE_MILLIS);
      } else {
        send(batch);
      }
    }
  }

  private static SimulatedEvent skip(Iterator<SimulatedEvent> events, long count) {
    for (var skipped = 0L; skipped < count; skipped++) {
      events.next();
    }
    return events.next();
  }

  /** Fills the batch with what is due; answers the first event that is not. */
  private static SimulatedEvent take(
      Iterator<SimulatedEvent> events, SimulatedEvent first, List<String> batch) {
    var next = first;
    while (batch.size() < BATCH && next.time() <= Instant.now().toEpochMilli()) {
      batch.add(next.json());
      next = events.next();
    }
    return next;
  }

  /** A batch that was sent, but not counted yet, is sent again after a pause: repeats are known. */
  private void send(List<String> batch) throws IOException {
    var refused = sender.send(batch.iterator()).rejected();
    if (!refused.equals(said)) {
      System.out.println("refused so far: " + refused);
      said = refused;
    }
    cursor.advance(batch.size());
  }
}
