package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.embedded.KafkaServer;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.wire.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogOutageIT {
  private static final String LINES = "application/x-ndjson";
  private static final int PER_REQUEST = 20;

  @TempDir private Path data;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile boolean enough;
  private volatile int refusals;

  @Test
  void log_killedUnderLoad_losesNothingThatWasAccepted() throws Exception {
    int port = FreePort.any();
    int controller = FreePort.any();
    KafkaServer server = KafkaServer.start(data, port, controller);
    TestKafka kafka = new TestKafka(server.address(), 1);
    try (TestNode node = TestNode.start(kafka, Map.of("LOG_TIMEOUT_MS", "2000"))) {
      CountDownLatch done = new CountDownLatch(1);
      Thread sender =
          new Thread(
              () -> {
                sendUntilEnough(node);
                done.countDown();
              });
      sender.start();
      await().until(() -> acknowledged.size() > 500);

      server.process().kill();
      await().atMost(Duration.ofSeconds(20)).until(() -> refusals > 3);
      assertRefused(node);
      int before = acknowledged.size();

      server = KafkaServer.start(data, port, controller);
      await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > before + 500);
      enough = true;
      done.await();
      node.awaitReady();
      assertThat(
              node.metric("gridwhistle_ingest_requests_refused_total{reason=\"log-unavailable\"}"))
          .isGreaterThan(3);
      assertThat(idsIn(kafka)).containsAll(acknowledged);
    } finally {
      server.close();
    }
  }

  private static Set<String> idsIn(TestKafka kafka) {
    return LoggedEvent.in(kafka.records(Topics.EVENTS)).stream()
        .map(logged -> logged.event().id())
        .collect(Collectors.toSet());
  }

  private static void assertRefused(TestNode node) {
    HttpResponse<String> refused = node.postEvent(TestEvents.accepted("/test/outage", "x"));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body())
        .isEqualTo(
            "{\"type\":\"urn:gridwhistle:problem:log-unavailable\","
                + "\"title\":\"Service unavailable\",\"status\":503,\"detail\":"
                + "\"The log cannot take events now; none of this request counts as accepted."
                + " Send all of it again: repeats are dropped.\"}");
    assertThat(node.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
  }

  /** Sends every request until it is taken, as clients must. */
  private void sendUntilEnough(TestNode node) {
    for (int request = 0; !enough; request++) {
      int first = request * PER_REQUEST;
      Set<String> ids =
          IntStream.range(first, first + PER_REQUEST)
              .mapToObj(i -> "e-" + i)
              .collect(Collectors.toSet());
      String body =
          ids.stream()
              .map(id -> TestEvents.accepted("/test/outage", id))
              .collect(Collectors.joining("\n"));
      while (node.postEvents(LINES, body).statusCode() != 202) {
        refusals++;
      }
      acknowledged.addAll(ids);
    }
  }
}
