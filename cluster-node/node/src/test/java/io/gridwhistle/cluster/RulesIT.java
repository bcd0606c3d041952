package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.cluster.World.Answer;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesIT {
  private static final String DISPUTE = "/v1/rules/repeated-dispute";
  private static final String COVERAGE = "/v1/rules/coverage-gap";
  private final World world = World.shared();

  @Test
  void list_givesEveryRule() {
    JsonNode rules = world.get(Tokens.ANALYST, "/v1/rules").json().path("rules");
    assertThat(rules).hasSize(3);
    assertThat(rules.path(0).path("version").intValue()).isPositive();
  }

  @Test
  void put_changedRule_countsVersionUpAndIsRemembered() {
    int before = version(DISPUTE);
    String change = "{\"parameters\":{\"party\":{\"yellow\":%d}}}";
    Answer changed = world.put(Tokens.OPERATOR, DISPUTE, change.formatted(2));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.json().path("version").intValue()).isEqualTo(before + 1);
    assertThat(changed.json().at("/parameters/party/red").intValue()).isEqualTo(8);
    assertThat(changed.header("ETag")).isEqualTo("\"" + (before + 1) + "\"");
    assertThat(world.put(Tokens.OPERATOR, DISPUTE, change.formatted(2)).json().path("version"))
        .as("the same again changes nothing")
        .isEqualTo(changed.json().path("version"));
    JsonNode history = world.get(Tokens.ANALYST, DISPUTE + "/history").json().path("versions");
    assertThat(history.path(0).path("version").intValue()).isEqualTo(before + 1);
    assertThat(history.path(0).path("by").textValue()).isEqualTo("somebody");
    assertThat(history.path(history.size() - 1).path("version").intValue()).isEqualTo(1);
  }

  @Test
  void put_inYaml_isUnderstood() {
    HttpRequest.Builder request =
        world
            .request(Tokens.OPERATOR, COVERAGE, "Content-Type", "application/yaml")
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "id: coverage-gap\nparameters: {emergencyDivisor: 5}\n"));
    Answer answer = world.send(request);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.json().at("/parameters/emergencyDivisor").intValue()).isEqualTo(5);
  }

  @Test
  void put_forAnotherVersion_isRefused() {
    int held = version(COVERAGE);
    Answer precondition = world.put(Tokens.OPERATOR, COVERAGE, "{}", "If-Match", "\"99\"");
    assertThat(precondition.status()).isEqualTo(412);
    assertThat(precondition.json().path("version").intValue()).isEqualTo(held);
    assertThat(world.put(Tokens.OPERATOR, COVERAGE, "{\"version\":99}").status()).isEqualTo(409);
    assertThat(version(COVERAGE)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"parameters\":{\"party\":{\"yellow\":\"many\"}}}",
        "{\"parameters\":{\"party\":{\"window\":\"30 days\"}}}",
        "{\"parameters\":{\"colour\":1}}",
        "{\"enabled\":\"yes\"}",
        "{\"id\":\"coverage-gap\"}"
      })
  void put_unusableRule_saysWhy(String body) {
    int held = version(DISPUTE);
    Answer answer = world.put(Tokens.OPERATOR, DISPUTE, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
    assertThat(answer.json().path("errors")).isNotEmpty();
    assertThat(version(DISPUTE)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "7", "null", "\"text\""})
  void put_brokenBody_isBadRequest(String body) {
    assertThat(world.put(Tokens.OPERATOR, DISPUTE, body).status()).isEqualTo(400);
  }

  @Test
  void put_severalOfWhichOneIsUnusable_changesNone() {
    int held = version(DISPUTE);
    String body =
        "{\"rules\":[{\"id\":\"repeated-dispute\",\"enabled\":false},{\"id\":\"unheard-of\"}]}";
    assertThat(world.put(Tokens.OPERATOR, "/v1/rules", body).status()).isEqualTo(422);
    assertThat(version(DISPUTE)).isEqualTo(held);
  }

  @Test
  void find_unknownRule_isNotFound() {
    assertThat(world.get(Tokens.ANALYST, "/v1/rules/unheard-of").status()).isEqualTo(404);
    assertThat(world.put(Tokens.OPERATOR, "/v1/rules/unheard-of", "{}").status()).isEqualTo(404);
  }

  private int version(String path) {
    return world.get(Tokens.ANALYST, path).json().path("version").intValue();
  }
}
