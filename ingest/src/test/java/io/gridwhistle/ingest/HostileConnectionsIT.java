package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies that are too large, too slow, or never end; and what an overload answers. */
class HostileConnectionsIT {
  private static final String EVENT = TestEvents.accepted("/test/hostile", "e-1");
  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node =
        TestNode.start(
            TestKafka.shared(),
            Map.of(
                "MAX_BODY_BYTES", "2048",
                "MAX_BYTES_IN_FLIGHT", "2048",
                "BODY_TIMEOUT_MS", "1500"));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void node_afterwards_goesOnServing() {
    String event = TestEvents.accepted("/test/hostile", UUID.randomUUID().toString());
    await().until(() -> node.postEvent(event).statusCode() == 202);
  }

  @Test
  void body_announcedTooLarge_isRefusedBeforeItComes() {
    try (RawConnection raw = new RawConnection(node.port()).head("Content-Length: 2049")) {
      String answer = raw.readAll();
      assertThat(answer).startsWith("HTTP/1.1 413 ");
      assertThat(answer)
          .endsWith(
              "{\"type\":\"urn:gridwhistle:problem:content-too-large\","
                  + "\"title\":\"Content too large\",\"status\":413,"
                  + "\"detail\":\"The body exceeds 2048 bytes. Send it in smaller parts.\"}");
    }
  }

  @Test
  void body_announcedBeyondAllNumbers_isRefused() {
    String length = "Content-Length: " + "9".repeat(30);
    try (RawConnection raw = new RawConnection(node.port()).head(length)) {
      assertThat(raw.readSome()).containsPattern("^HTTP/1.1 4(00|13) ");
    }
  }

  @Test
  void body_unannouncedAndTooLarge_isRefusedAtTheByteTooMany() {
    try (RawConnection raw = new RawConnection(node.port()).head("Transfer-Encoding: chunked")) {
      raw.send("800\r\n" + " ".repeat(0x800) + "\r\n");
      raw.send("1\r\n \r\n");
      assertThat(raw.readAll()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void body_halfSent_timesOut() {
    try (RawConnection raw = new RawConnection(node.port()).head("Content-Length: 500")) {
      raw.send(EVENT);
      String answer = raw.readAll();
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("did not arrive within 1500 ms");
    }
  }

  @Test
  void body_halfSentAndGone_holdsNothing() {
    try (RawConnection raw = new RawConnection(node.port()).head("Content-Length: 500")) {
      raw.send(EVENT);
      await().until(() -> node.metric("gridwhistle_ingest_in_flight_bytes") > 0);
    }
    await().until(() -> node.metric("gridwhistle_ingest_in_flight_bytes") == 0);
  }

  @Test
  void head_thatIsNoHttp_isRefused() {
    try (RawConnection raw = new RawConnection(node.port()).send("HELO you\r\n\r\n")) {
      assertThat(raw.readSome()).containsPattern("^HTTP/1.[01] 400 ");
    }
  }

  @Test
  void head_tooLong_isRefused() {
    try (RawConnection raw = new RawConnection(node.port()).head("X-Long: " + "x".repeat(20_000))) {
      assertThat(raw.readSome()).containsPattern("^HTTP/1.1 4\\d\\d ");
    }
  }

  @Test
  void body_afterExpect100_isAskedFor() {
    String event = TestEvents.accepted("/test/hostile", UUID.randomUUID().toString());
    try (RawConnection raw =
        new RawConnection(node.port())
            .head("Content-Length: " + event.length(), "Expect: 100-continue")) {
      assertThat(raw.readSome()).startsWith("HTTP/1.1 100 ");
      raw.send(event);
      assertThat(raw.readSome()).startsWith("HTTP/1.1 202 ");
    }
  }

  @Test
  void requests_withoutRoom_areAnswered429UntilThereIsRoom() {
    List<RawConnection> slow = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      slow.add(new RawConnection(node.port()).head("Content-Length: 1001"));
      slow.get(i).send(" ".repeat(1_000));
    }
    await().until(() -> node.metric("gridwhistle_ingest_in_flight_bytes") == 2_000);

    HttpResponse<String> refused = node.postEvent(EVENT);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("urn:gridwhistle:problem:overloaded");
    assertThat(node.metric("gridwhistle_ingest_requests_refused_total{reason=\"overloaded\"}"))
        .isGreaterThan(0);

    slow.forEach(RawConnection::close);
    await().until(() -> node.postEvent(EVENT).statusCode() == 202);
  }
}
