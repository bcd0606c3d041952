package io.gridwhistle.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.benchmark.intake.CountyEvents.Numbered;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestTapeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<Numbered> events = CountyEvents.first(25).events();

  RequestTapeTest() throws IOException {}

  @Test
  void renumber_nextRound_repeatsNoIdentityAndKeepsTheRest() throws IOException {
    RequestTape tape = new RequestTape(events, 10, "token");
    Set<String> identities = new HashSet<>();

    Ledger first = sent(tape, 1, identities);
    Ledger second = sent(tape, 2, identities);

    assertThat(identities).hasSize(50);
    assertThat(first).isEqualTo(tape.ledger(1)).isNotEqualTo(second);
    assertThat(second).isEqualTo(tape.ledger(2));
  }

  @Test
  void request_ofSeveral_announcesItsLengthAndItsEvents() {
    RequestTape tape = new RequestTape(events, 10, "token");

    assertThat(tape.requests()).isEqualTo(3);
    assertThat(tape.eventsOf(2)).isEqualTo(5);
    String text = text(tape, 2);
    assertThat(text).startsWith("POST /v1/events HTTP/1.1\r\n").contains("application/x-ndjson");
    int length = body(text).getBytes(StandardCharsets.UTF_8).length;
    assertThat(text).contains("Content-Length: " + length + "\r\n");
  }

  @Test
  void request_ofOne_isASingleEvent() throws IOException {
    RequestTape tape = new RequestTape(events, 1, "token");

    assertThat(tape.requests()).isEqualTo(25);
    assertThat(text(tape, 24)).contains("Content-Type: application/cloudevents+json\r\n");
    assertThat(JSON.readTree(body(text(tape, 24))).path("id").textValue())
        .isEqualTo("00000000" + events.get(24).id());
  }

  private static Ledger sent(RequestTape tape, int round, Set<String> identities)
      throws IOException {
    tape.renumber(round);
    Ledger ledger = Ledger.EMPTY;
    for (int request = 0; request < tape.requests(); request++) {
      for (String line : body(text(tape, request)).split("\n")) {
        JsonNode event = JSON.readTree(line);
        ledger = ledger.with(event.path("source").textValue(), event.path("id").textValue());
        identities.add(event.path("source").textValue() + " " + event.path("id").textValue());
      }
    }
    return ledger;
  }

  private static String body(String text) {
    return text.substring(text.indexOf("\r\n\r\n") + 4);
  }

  private static String text(RequestTape tape, int request) {
    ByteBuffer bytes = tape.request(request);
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return new String(copy, StandardCharsets.UTF_8);
  }
}
