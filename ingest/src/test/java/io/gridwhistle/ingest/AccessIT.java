package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT {
  private static final String SINGLE = "application/cloudevents+json";
  private static TestNode node;

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.start(TestKafka.shared());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  static Stream<String> badTokens() {
    String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    String claims = "{\"sub\":\"u\",\"role\":\"ingest\",\"exp\":" + Tokens.inAnHour() + "}";
    String good = Tokens.ingest();
    return Stream.of(
        "",
        "x",
        "a.b.c",
        good.substring(0, good.lastIndexOf('.') + 1),
        good.substring(0, good.length() - 2) + "AA",
        Tokens.sign(header, claims, "another secret, also longer than 32 bytes"),
        Tokens.sign("{\"alg\":\"none\"}", claims, Tokens.SECRET),
        Tokens.base64(Tokens.bytes("{\"alg\":\"none\"}"))
            + "."
            + Tokens.base64(Tokens.bytes(claims))
            + ".",
        Tokens.sign("{\"alg\":\"HS512\",\"typ\":\"JWT\"}", claims, Tokens.SECRET),
        Tokens.sign("{\"sub\":\"u\",\"role\":\"ingest\",\"exp\":1000}"),
        Tokens.sign("{\"sub\":\"u\",\"role\":\"ingest\"}"),
        Tokens.sign("{\"sub\":\"u\",\"role\":\"king\",\"exp\":" + Tokens.inAnHour() + "}"),
        Tokens.sign("{\"sub\":\"u\",\"role\":7,\"exp\":" + Tokens.inAnHour() + "}"),
        Tokens.sign("{\"role\":\"ingest\",\"exp\":" + Tokens.inAnHour() + "}"),
        Tokens.sign("{\"sub\":\"u\",\"role\":\"town\",\"exp\":" + Tokens.inAnHour() + "}"),
        Tokens.sign("[]"));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void post_withBadToken_is401(String token) {
    HttpResponse<String> answer = node.send(node.post("/v1/events", SINGLE, new byte[0], token));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "operator"})
  void post_withAnotherRole_is403(String role) {
    HttpResponse<String> answer =
        node.send(node.post("/v1/events", SINGLE, new byte[0], Tokens.of(role)));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"urn:gridwhistle:problem:forbidden\",\"title\":\"Forbidden\","
                + "\"status\":403,\"detail\":\"The role '%s' may not do this; it takes ingest.\"}"
                    .formatted(role));
  }

  @Test
  void post_withTokenInTheQuery_is401() {
    HttpResponse<String> answer =
        node.send(
            HttpRequest.newBuilder(node.uri("/v1/events?access_token=" + Tokens.ingest()))
                .header("Content-Type", SINGLE)
                .POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void anyCall_toNowhere_is404AsProblem() {
    HttpResponse<String> answer = node.get("/v2/events");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("urn:gridwhistle:problem:not-found");
  }

  @Test
  void get_onEvents_is405AsProblem() {
    HttpResponse<String> answer = node.get("/v1/events");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void preflight_fromTheConsole_isAllowedAndFromElsewhereIsNot() {
    assertThat(
            preflight("http://127.0.0.1:8080").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://127.0.0.1:8080");
    assertThat(preflight("http://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void health_andDescription_areOpen() {
    assertThat(node.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(node.get("/health/ready").body()).contains("\"log\":\"UP\"");
    assertThat(node.get("/openapi.json").body()).contains("\"3.1.");
    assertThat(node.get("/metrics").body()).contains("gridwhistle_ingest_events_received_total");
  }

  private HttpResponse<String> preflight(String origin) {
    return node.send(
        HttpRequest.newBuilder(node.uri("/v1/alerts/a/actions"))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
