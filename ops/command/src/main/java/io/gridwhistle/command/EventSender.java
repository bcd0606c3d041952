package io.gridwhistle.command;

import java.io.IOException;
import java.util.List;

/** Sends batches in order; while ingest cannot take one, it waits with that one. */
final class EventSender {
  private static final long PAUSE_MILLIS = 1_000;

  private static final int PATIENCE = 60;

  private final HttpApi ingest;
  private int tries;

  EventSender(HttpApi ingest) {
    this.ingest = ingest;
  }

  /** Sends a batch; a registry that was loaded just now may take ingest a moment to learn. */
  void send(List<String> events) throws InterruptedException {
    while (!taken(events)) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean taken(List<String> events) throws InterruptedException {
    try {
      var answer = ingest.post("/v1/events", "application/x-ndjson", String.join("\n", events));
      return settled(answer.path("rejected").toString());
    } catch (CommandException e) {
      return !e.worthRetrying() && settled(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      System.out.println("ingest does not answer: " + e);
      return false;
    }
  }

  /** Says what was refused, and whether to leave it at that. */
  private boolean settled(String refused) {
    if (refused.contains("unknown-grid") && tries++ < PATIENCE) {
      return false;
    }
    if (!refused.isEmpty() && !refused.equals("[]")) {
      System.out.println("refused: " + refused);
    }
    return true;
  }
}
