package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WebSocketIT {
  private static TestKafka kafka;
  private static TestNode node;

  private final String prefix = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws Exception {
    kafka = TestKafka.shared();
    node = TestNode.start(kafka, Map.of("RECENT_ALERTS", "20", "HEARTBEAT_MS", "200"));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void socket_brokenAgainAndAgain_hasNeitherGapNorRepetition() throws Exception {
    List<String> expected = IntStream.range(0, 300).mapToObj(i -> prefix + i).toList();
    String cursor;
    try (SocketClient client = SocketClient.open(node, query(""))) {
      cursor = client.cursor();
    }
    Thread appender = new Thread(() -> expected.forEach(this::append));
    appender.start();
    List<String> received = new ArrayList<>();
    while (received.size() < expected.size()) {
      try (SocketClient client = SocketClient.open(node, query("&cursor=" + cursor))) {
        for (int i = 0; i < 37 && received.size() < expected.size(); i++) {
          received.add(client.next());
        }
        cursor = client.cursor();
      }
    }
    appender.join();
    assertThat(received).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void socket_withWindow_waitsForAcknowledgements() throws Exception {
    try (SocketClient client = SocketClient.open(node, query("&window=3"))) {
      IntStream.range(0, 50).forEach(i -> append(prefix + i));
      List<String> received = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        received.add(client.next());
      }
      assertThat(client.isQuiet()).isTrue();
      while (received.size() < 50) {
        client.acknowledge();
        received.add(client.next());
      }
      assertThat(received).doesNotHaveDuplicates();
      assertThat(node.metric("gridwhistle_push_acknowledgements_total")).isGreaterThan(40);
    }
  }

  @Test
  void socket_thatTalksNonsense_isClosed() throws Exception {
    for (String nonsense : List.of("hello", "{\"ack\":7}", "[]", "")) {
      try (SocketClient client = SocketClient.open(node, query(""))) {
        client.send(nonsense);
        assertThat(client.closeCode()).isEqualTo(1008);
      }
    }
  }

  @Test
  void request_thatIsNoUpgrade_is426() {
    assertThat(node.get("/v1/alerts/ws" + query("")).statusCode()).isEqualTo(426);
    assertThat(node.get("/v1/alerts/ws").statusCode()).isEqualTo(401);
  }

  private static String query(String more) {
    return "?access_token=" + Tokens.of("analyst") + more;
  }

  private void append(String id) {
    kafka.append(Topics.ALERTS, id, TestAlerts.json(id, Severity.RED, "G001"));
  }
}
