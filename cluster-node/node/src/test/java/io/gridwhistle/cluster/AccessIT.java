package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.cluster.World.Answer;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT {
  /** {"alg":"none"} and {"sub":"x","role":"operator","exp":9999999999}. */
  private static final String UNSIGNED =
      "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZSI6Im9wZXJhdG9yIiwiZXhwIjo5OTk5OTk5OTk5fQ.";

  private final World world = World.shared();

  static Stream<String> refused() {
    return Stream.of(
        "",
        "nonsense",
        UNSIGNED,
        Tokens.of("analyst", null, -10),
        Tokens.of("town", null, 3600),
        Tokens.of("emperor", null, 3600),
        Tokens.signed("operator", null, 3600, "another secret, just as long as the right one"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void anyCall_withoutValidToken_isUnauthorized(String token) {
    Answer answer = world.get(token, "/v1/grids");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.json().path("status").intValue()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/registry", "/v1/rules", "/v1/rules/coverage-gap"})
  void change_byReaders_isForbidden(String path) {
    for (String token : List.of(Tokens.ANALYST, Tokens.TOWN_1, Tokens.INGEST)) {
      assertThat(world.put(token, path, "{}").status()).isEqualTo(403);
    }
    assertThat(world.put("", path, "{}").status()).isEqualTo(401);
  }

  @Test
  void reading_byIngest_isForbidden() {
    assertThat(world.get(Tokens.INGEST, "/v1/grids").status()).isEqualTo(403);
  }

  @Test
  void cluster_byTown_isForbidden() {
    assertThat(world.get(Tokens.TOWN_1, "/v1/cluster").status()).isEqualTo(403);
  }

  @Test
  void me_tellsWhatTheTokenAllows() {
    JsonNode me = world.get(Tokens.TOWN_1, "/v1/me").json();
    assertThat(me.path("role").textValue()).isEqualTo("town");
    assertThat(me.path("division").textValue()).isEqualTo("T1");
    assertThat(me.path("zone").textValue()).isEqualTo("Asia/Shanghai");
  }

  @ParameterizedTest
  @CsvSource({"/v1/nothing, 404", "/nothing, 404", "/v1/divisions/%20, 404"})
  void unknownPath_isProblem(String path, int status) {
    Answer answer = world.get(Tokens.ANALYST, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("title").textValue()).isNotEmpty();
  }

  @Test
  void wrongMethod_isProblemThatNamesTheRightOnes() {
    Answer answer =
        world.send(
            world.request(Tokens.OPERATOR, "/v1/grids").POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  void wrongContentType_isProblem() {
    Answer answer =
        world.send(
            world
                .request(Tokens.OPERATOR, "/v1/registry", "Content-Type", "text/plain")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void healthAndMetrics_needNoToken() {
    assertThat(world.get("", "/health/live").status()).isEqualTo(200);
    assertThat(world.get("", "/health/ready").status()).isEqualTo(200);
    String metrics = world.get("", "/metrics").response().body();
    assertThat(metrics).contains("gridwhistle_members 1.0").contains("http_server_requests");
  }
}
