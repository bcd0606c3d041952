package io.gridwhistle.command;

import java.io.IOException;
import java.util.List;

/** Sends batches in order; while ingest cannot take one, it waits with that one. */
final class EventSender {
  private static final long PAUSE_MILLIS = 1_000;

  private final HttpApi ingest;

  EventSender(HttpApi ingest) {
    this.ingest = ingest;
  }

  void send(List<String> events) throws InterruptedException {
    while (!taken(events)) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean taken(List<String> events) throws InterruptedException {
    try {
      var answer = ingest.post("/v1/events", "application/x-ndjson", String.join("\n", events));
      if (!answer.path("rejected").isEmpty()) {
        System.out.println("rejected: " + answer.path("rejected"));
      }
      return true;
    } catch (CommandException e) {
      System.out.println(e.getMessage());
      return !e.worthRetrying();
    } catch (IOException e) {
      System.out.println("ingest does not answer: " + e);
      return false;
    }
  }
}
