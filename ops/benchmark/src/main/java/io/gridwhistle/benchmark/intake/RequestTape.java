package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.intake.CountyEvents.Numbered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** HTTP requests, rendered once and outside the heap; a new round only writes new ids into them. */
final class RequestTape {
  private static final byte LINE_END = '\n';

  private final ByteBuffer bytes;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final List<Numbered> events;

  /**
   * Renders.
   *
   * @param perRequest events of one request; more than one go as lines
   */
  RequestTape(List<Numbered> events, int perRequest, String token) {
    this.events = List.copyOf(events);
    bytes = ByteBuffer.allocateDirect(size(perRequest, token));
    for (int from = 0; from < events.size(); from += perRequest) {
      List<Numbered> some = events.subList(from, Math.min(events.size(), from + perRequest));
      render(some, head(perRequest, token, length(some)));
    }
  }

  private int size(int perRequest, String token) {
    int heads = (events.size() + perRequest - 1) / perRequest;
    return length(events) + heads * head(perRequest, token, Integer.MAX_VALUE).length;
  }

  private static int length(List<Numbered> events) {
    return events.stream().mapToInt(event -> event.json().length + 1).sum();
  }

  private static byte[] head(int perRequest, String token, int length) {
    String type = perRequest == 1 ? "application/cloudevents+json" : "application/x-ndjson";
    return """
        POST /v1/events HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """
        .formatted(token, type, length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void render(List<Numbered> some, byte[] head) {
    bytes.put(head);
    for (Numbered event : some) {
      numbers.add(bytes.position() + Numbered.NUMBER);
      bytes.put(event.json()).put(LINE_END);
    }
    ends.add(bytes.position());
    counts.add(some.size());
  }

  /** Gives every event an id of that round; no request may be on its way. */
  void renumber(int round) {
    byte[] number = CountyEvents.number(round).getBytes(StandardCharsets.US_ASCII);
    numbers.forEach(at -> bytes.put(at, number));
  }

  /** What the log must hold of a round. */
  Ledger ledger(int round) {
    String number = CountyEvents.number(round);
    Ledger ledger = Ledger.EMPTY;
    for (Numbered event : events) {
      ledger = ledger.with(event.source(), number + event.id());
    }
    return ledger;
  }

  int requests() {
    return ends.size();
  }

  int events() {
    return events.size();
  }

  int eventsOf(int request) {
    return counts.get(request);
  }

  /** The bytes of a request, with a position of its own. */
  ByteBuffer request(int request) {
    int from = request == 0 ? 0 : ends.get(request - 1);
    return bytes.duplicate().limit(ends.get(request)).position(from);
  }
}
