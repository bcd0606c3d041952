package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.wire.Topics;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsIT {
  private static final String JSON = "application/json";
  private static final String COMMENT = "{\"action\":\"comment\",\"note\":\"seen\"}";
  private static TestKafka kafka;
  private static TestNode node;

  private final String alert = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws Exception {
    kafka = TestKafka.shared();
    node = TestNode.start(kafka);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void post_action_isInTheLogUnderItsKeyAndMasked() {
    appendAlert("G001");
    String token = Tokens.town("T01");
    HttpRequest.Builder request =
        request(token, "{\"action\":\"assign\",\"to\":\"李四\",\"note\":\"请致电13812345678\"}")
            .header("Idempotency-Key", "key-" + alert);
    await().until(() -> node.send(request).statusCode() == 202);

    ConsumerRecord<String, byte[]> record = actions().get(0);
    assertThat(record.key()).isEqualTo(alert);
    assertThat(TestKafka.text(record))
        .startsWith(
            "{\"actionId\":\"key-%s\",\"alertId\":\"%s\",\"action\":\"assign\",\"by\":\"u-2\","
                    .formatted(alert, alert)
                + "\"role\":\"town\",\"at\":\"")
        .endsWith("\"to\":\"李四\",\"reason\":null,\"note\":\"请致电138****5678\"}");
  }

  @Test
  void post_withoutKey_getsANewId() {
    appendAlert("G001");
    await().until(() -> post(Tokens.of("analyst"), COMMENT).statusCode() == 202);
    assertThat(post(Tokens.of("analyst"), COMMENT).body())
        .containsPattern("^\\{\"actionId\":\"[0-9a-f-]{36}\"}$");
  }

  @Test
  void post_onAnAlertOutOfScope_looksLikeNoAlert() {
    appendAlert("G002");
    await().until(() -> post(Tokens.of("operator"), COMMENT).statusCode() == 202);
    HttpResponse<String> hidden = post(Tokens.town("T01"), COMMENT);
    assertThat(hidden.statusCode()).isEqualTo(404);
    String unknown =
        node.send(
                node.post(
                    "/v1/alerts/none/actions", JSON, Tokens.bytes(COMMENT), Tokens.town("T01")))
            .body();
    assertThat(hidden.body()).isEqualTo(unknown).contains("unknown-alert");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|400|malformed-json",
        "[]|400|malformed-json",
        "{\"action\":\"comment\"} x|400|malformed-json",
        "{\"action\":\"comment\",\"action\":\"handle\"}|400|malformed-json",
        "{}|422|\"pointer\":\"/action\"",
        "{\"action\":\"explode\"}|422|\"pointer\":\"/action\"",
        "{\"action\":7}|422|\"pointer\":\"/action\"",
        "{\"action\":\"assign\"}|422|\"pointer\":\"/to\"",
        "{\"action\":\"dismiss\"}|422|\"pointer\":\"/reason\"",
        "{\"action\":\"dismiss\",\"reason\":\"bored\"}|422|\"pointer\":\"/reason\"",
        "{\"action\":\"comment\",\"note\":\" \"}|422|\"pointer\":\"/note\""
      })
  void post_badAction_isRefused(String body, int status, String says) {
    appendAlert("G001");
    await().until(() -> post(Tokens.of("analyst"), COMMENT).statusCode() == 202);
    HttpResponse<String> answer = post(Tokens.of("analyst"), body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(says);
    assertThat(actions()).hasSize(1);
  }

  @Test
  void post_bySourcesOrWithoutJson_isRefused() {
    assertThat(post(Tokens.ingest(), COMMENT).statusCode()).isEqualTo(403);
    assertThat(
            node.send(
                    node.post(
                        "/v1/alerts/x/actions", "text/plain", new byte[0], Tokens.of("analyst")))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            node.send(request(Tokens.of("analyst"), COMMENT).header("Idempotency-Key", "a b"))
                .statusCode())
        .isEqualTo(400);
  }

  private void appendAlert(String grid) {
    kafka.append(Topics.ALERTS, alert, TestAlerts.json(alert, Severity.RED, grid));
  }

  private HttpResponse<String> post(String token, String body) {
    return node.send(request(token, body));
  }

  private HttpRequest.Builder request(String token, String body) {
    return node.post("/v1/alerts/" + alert + "/actions", JSON, Tokens.bytes(body), token);
  }

  private List<ConsumerRecord<String, byte[]>> actions() {
    return kafka.records(Topics.ACTIONS).stream()
        .filter(record -> alert.equals(record.key()))
        .toList();
  }
}
