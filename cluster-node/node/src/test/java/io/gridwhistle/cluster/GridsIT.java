package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.cluster.World.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridsIT {
  private static final String AT = "at=2026-03-01T20:00:00%2B08:00";
  private static World world;

  @BeforeAll
  static void publish() {
    world = World.shared();
    world.publish(
        List.of(
            Samples.state("G1", 1, Severity.RED),
            Samples.state("G2", 1, Severity.ORANGE),
            Samples.state("G3", 1, Severity.YELLOW),
            Samples.state("G4", 1, Severity.RED),
            Samples.state("G5", 1, Severity.BLUE)));
  }

  @Test
  void list_withoutFilters_ranksByRiskIndex() {
    JsonNode page = world.get(Tokens.ANALYST, "/v1/grids?" + AT).json();
    assertThat(codes(page)).containsExactly("G1", "G4", "G2", "G3", "G5");
    assertThat(page.at("/grids/0/riskIndex").doubleValue()).isCloseTo(60, within(1e-9));
    assertThat(page.at("/grids/0/level").textValue()).isEqualTo("orange");
    assertThat(page.at("/grids/0/name").textValue()).isEqualTo("第1网格");
    assertThat(page.at("/byLevel/none").intValue()).isEqualTo(2);
    assertThat(page.path("next").isNull()).isTrue();
  }

  @Test
  void list_inPages_givesEachGridOnce() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = world.get(Tokens.ANALYST, "/v1/grids?limit=2&sort=coverage" + cursor).json();
      seen.addAll(codes(page));
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").textValue() : "";
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly("G1", "G2", "G3", "G4", "G5");
  }

  @ParameterizedTest
  @CsvSource({
    "division=T2, 'G4,G5'",
    "division=V1, 'G1,G2'",
    "level=orange, 'G1,G4'",
    "q=g3, G3",
    "q=第5, G5",
    "type=urban, ''",
    "division=nowhere, ''",
    "sort=-grid&division=T1, 'G3,G2,G1'"
  })
  void list_withFilter_givesMatchingGrids(String filter, String expected) {
    String query = filter.replace("第", "%E7%AC%AC");
    JsonNode page = world.get(Tokens.ANALYST, "/v1/grids?" + query).json();
    assertThat(String.join(",", codes(page))).isEqualTo(expected);
  }

  @Test
  void list_withOtherWeights_ranksByThese() {
    JsonNode page =
        world.get(Tokens.ANALYST, "/v1/grids?weights=red:0.01,blue:0.9&limit=1&" + AT).json();
    assertThat(codes(page)).containsExactly("G5");
    assertThat(page.at("/grids/0/riskIndex").doubleValue()).isCloseTo(90, within(1e-9));
  }

  @Test
  void find_grid_tellsFactsAndLiveState() {
    JsonNode file = world.get(Tokens.ANALYST, "/v1/grids/G1?" + AT).json();
    assertThat(file.at("/facts/households").intValue()).isEqualTo(120);
    assertThat(file.at("/facts/divisions/0/name").textValue()).isEqualTo("一村");
    assertThat(file.at("/live/parts/0/adds").doubleValue()).isCloseTo(0.6, within(1e-12));
    assertThat(file.at("/live/parts/0/points").doubleValue()).isCloseTo(60, within(1e-9));
    assertThat(file.at("/live/patrol/coverage").doubleValue()).isCloseTo(1 / 3d, within(1e-9));
    assertThat(file.at("/live/openIncidents/byStage/accept").intValue()).isEqualTo(1);
    assertThat(file.at("/live/openIncidents/list/0/overdue").booleanValue()).isFalse();
  }

  @Test
  void find_gridWithoutState_tellsFactsOnly() {
    JsonNode file = world.get(Tokens.ANALYST, "/v1/grids/G6").json();
    assertThat(file.at("/facts/parent").textValue()).isEqualTo("V3");
    assertThat(file.path("live").isNull()).isTrue();
  }

  @Test
  void division_rollsUpWhatLiesBelow() {
    JsonNode county = world.get(Tokens.ANALYST, "/v1/divisions/C1?" + AT).json();
    assertThat(county.at("/grids/total").intValue()).isEqualTo(5);
    assertThat(county.at("/openAlerts/bySeverity/red").intValue()).isEqualTo(2);
    assertThat(county.at("/children/0/code").textValue()).isEqualTo("T1");
    assertThat(county.at("/children/0/grids/total").intValue()).isEqualTo(3);
    assertThat(county.at("/children/1/openIncidents/total").intValue()).isEqualTo(2);
    assertThat(county.at("/coverage/rate").doubleValue()).isEqualTo(1);
  }

  @Test
  void townToken_seesItsOwnGridsOnly() {
    assertThat(codes(world.get(Tokens.TOWN_1, "/v1/grids").json()))
        .containsExactlyInAnyOrder("G1", "G2", "G3");
    assertThat(world.get(Tokens.TOWN_1, "/v1/grids?division=T2").json().path("total").intValue())
        .isZero();
    assertThat(world.get(Tokens.TOWN_1, "/v1/grids/G4").status()).isEqualTo(404);
    assertThat(world.get(Tokens.TOWN_1, "/v1/grids/G1").status()).isEqualTo(200);
    assertThat(world.get(Tokens.TOWN_1, "/v1/divisions/T2").status()).isEqualTo(404);
    assertThat(world.get(Tokens.TOWN_1, "/v1/divisions/C1").status()).isEqualTo(404);
    assertThat(world.get(Tokens.TOWN_1, "/v1/divisions/V2").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=x, limit",
    "limit=1001, limit",
    "at=yesterday, at",
    "sort=colour, sort",
    "level=purple, level",
    "type=sea, type",
    "weights=red, weights",
    "weights=none:0.5, weights",
    "weights=red:NaN, weights",
    "weights=red:1.5, weights",
    "cursor=abc, cursor",
    "cursor=%7B%7D, cursor",
    "q=a&q=b, q",
    "colour=red, colour"
  })
  void list_badParameter_isNamed(String query, String name) {
    Answer answer = world.get(Tokens.ANALYST, "/v1/grids?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("parameter").textValue()).isEqualTo(name);
  }

  private static List<String> codes(JsonNode page) {
    List<String> codes = new ArrayList<>();
    page.path("grids").forEach(row -> codes.add(row.path("grid").textValue()));
    return codes;
  }
}
