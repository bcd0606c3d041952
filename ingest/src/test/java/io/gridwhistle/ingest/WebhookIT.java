package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Alerts posted to a server that fails, delays, goes away and comes back. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WebhookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String SECRET = "a secret that both sides know, 32 bytes or more";
  private static TestKafka kafka;

  private final String name = "w-" + UUID.randomUUID();
  private final int port = FreePort.any();
  @TempDir Path directory;

  @BeforeAll
  static void start() throws Exception {
    kafka = TestKafka.shared();
  }

  @Test
  void post_endpointFailsAndDelays_everyAlertComesInOrderWithItsSignature() throws Exception {
    try (Receiver receiver = new Receiver(port);
        TestNode node = startNode("")) {
      AtomicInteger failures = new AtomicInteger(3);
      receiver.answer(post -> failures.getAndDecrement() > 0 ? 503 : 200);
      append(0, 20, Severity.RED);
      await().atMost(PATIENCE).until(() -> receiver.keys().size() == 20);
      assertThat(receiver.keys()).isEqualTo(keys(0, 20));
      assertThat(receiver.posts()).allSatisfy(WebhookIT::requireSigned);
      assertThat(outcomes(node, "delivered")).isEqualTo(20);
      assertThat(outcomes(node, "failed")).isEqualTo(3);
    }
  }

  @Test
  void post_endpointAwayAndNodeRestarted_nothingIsLost() throws Exception {
    try (TestNode node = startNode("")) {
      append(0, 10, Severity.RED);
      await().atMost(PATIENCE).until(() -> outcomes(node, "failed") > 0);
    }
    append(10, 20, Severity.RED);
    try (Receiver receiver = new Receiver(port);
        TestNode node = startNode("")) {
      await().atMost(PATIENCE).until(() -> outcomes(node, "delivered") == 20);
      assertThat(receiver.keys()).isEqualTo(keys(0, 20));
    }
  }

  @Test
  void post_oneAlertRefusedAgainAndAgain_isLeftOutAndTheRestGoesOn() throws Exception {
    try (Receiver receiver = new Receiver(port);
        TestNode node = startNode("")) {
      receiver.answer(post -> post.key().equals(keys(1, 2).get(0)) ? 422 : 200);
      append(0, 3, Severity.RED);
      await().atMost(PATIENCE).until(() -> outcomes(node, "delivered") == 2);
      assertThat(receiver.keys()).isEqualTo(keys(0, 3));
      assertThat(outcomes(node, "refused")).isEqualTo(1);
    }
  }

  @Test
  void post_selection_holdsTheRestBack() throws Exception {
    try (Receiver receiver = new Receiver(port);
        TestNode node = startNode(",\"severities\":[\"red\"]")) {
      append(0, 2, Severity.BLUE);
      append(2, 4, Severity.RED);
      await().atMost(PATIENCE).until(() -> outcomes(node, "delivered") == 2);
      assertThat(receiver.keys()).isEqualTo(keys(2, 4));
      assertThat(outcomes(node, "filtered")).isEqualTo(2);
    }
  }

  @Test
  void start_unusableEndpoints_namesEveryProblem() throws Exception {
    Path file = directory.resolve("webhooks.json");
    Files.writeString(
        file,
        """
        [{"name":"No 1","url":"ftp://center","secretFile":"missing"},
         {"name":"b","url":"http://169.254.169.254/x","secretFile":"missing","severities":["grey"]}]
        """);
    assertThatThrownBy(
            () -> TestNode.startOnly(kafka.address(), Map.of("WEBHOOKS_FILE", file.toString())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("No 1", "ftp://center", "missing", "link-local", "grey");
  }

  /** A new endpoint hears what comes from now on, so that its place must be kept first. */
  private TestNode startNode(String selection) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), SECRET);
    String webhooks =
        "[{\"name\":\"%s\",\"url\":\"http://127.0.0.1:%d/alerts\",\"secretFile\":\"%s\"%s}]"
            .formatted(name, port, secret, selection);
    Path file = Files.writeString(directory.resolve("webhooks.json"), webhooks);
    TestNode node = TestNode.start(kafka, Map.of("WEBHOOKS_FILE", file.toString()));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
      String group = "gridwhistle-webhook-" + name;
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(
              () ->
                  admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().size()
                      == 3);
    }
    return node;
  }

  /** All in one partition, where the order is kept. */
  private void append(int from, int until, Severity severity) {
    IntStream.range(from, until)
        .mapToObj(number -> TestAlerts.json(id(number), severity, "G001"))
        .forEach(json -> kafka.append(Topics.ALERTS, name, json));
  }

  private List<String> keys(int from, int until) {
    return IntStream.range(from, until).mapToObj(number -> id(number) + "-1").toList();
  }

  private String id(int number) {
    return name + "." + number;
  }

  private double outcomes(TestNode node, String outcome) {
    return node.metric(
        "gridwhistle_webhook_alerts_total{outcome=\"%s\",webhook=\"%s\"}".formatted(outcome, name));
  }

  private static void requireSigned(Receiver.Post post) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Tokens.bytes(SECRET), "HmacSHA256"));
    byte[] digest = mac.doFinal(Tokens.bytes(post.timestamp() + "." + post.body()));
    assertThat(post.signature()).isEqualTo("v1=" + HexFormat.of().formatHex(digest));
  }
}
