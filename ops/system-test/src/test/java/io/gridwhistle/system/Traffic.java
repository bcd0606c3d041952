package io.gridwhistle.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Disputes whose alerts are known beforehand: in each of eight rounds every one of forty parties
 * has one, and in the end each of sixteen grids had twenty.
 */
final class Traffic {
  static final int ROUNDS = 8;
  static final int PER_GRID = 20;
  private static final int PARTIES = 40;
  private static final int GRIDS = 16;
  private static final int BATCH = 8;

  private final Platform platform;
  private final List<String> sent = new ArrayList<>();

  Traffic(Platform platform) {
    this.platform = platform;
  }

  static List<String> grids() {
    return IntStream.range(0, GRIDS).mapToObj(number -> "W" + number).toList();
  }

  static List<String> parties() {
    return IntStream.range(0, PARTIES).mapToObj(number -> "p-traffic-" + number).toList();
  }

  /** Sends the disputes of these rounds, a few at a time. */
  void rounds(int first, int last) {
    for (int round = first; round <= last; round++) {
      for (int party = 0; party < PARTIES; party += BATCH) {
        send(round, party);
      }
    }
  }

  private void send(int round, int firstParty) {
    List<String> batch =
        IntStream.range(firstParty, firstParty + BATCH)
            .mapToObj(who -> dispute(round, who))
            .toList();
    try {
      platform.send(batch);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    sent.addAll(batch);
  }

  private static String dispute(int round, int party) {
    String grid = grids().get((party * ROUNDS + round) % GRIDS);
    return Events.dispute(grid, parties().get(party), Instant.now());
  }

  /** The ids of all that was accepted. */
  Set<String> accepted() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String event : sent) {
      JsonNode json = Api.JSON.readTree(event);
      ids.add(json.path("id").asText());
    }
    return ids;
  }
}
