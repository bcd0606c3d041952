package io.gridwhistle.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.cluster.World.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsIT {
  private static final Alert ONE = alert("grid:G1", Severity.RED, 0, "G1");
  private static final Alert TWO = alert("grid:G2", Severity.YELLOW, 1, "G2");
  private static final Alert FOUR = alert("grid:G4", Severity.ORANGE, 2, "G4");
  private static final Alert SPANNING = alert("party:p-1", Severity.BLUE, 3, "G4", "G3");
  private static final Alert HOSTILE =
      alert("party:=cmd|'/c calc'!A1,\"<script>\"", Severity.BLUE, 4, "G5");
  private static World world;

  private static Alert alert(String key, Severity severity, int minutes, String... grids) {
    return Samples.alert(key, 1, severity, Samples.NOON + minutes * 60_000L, grids);
  }

  @BeforeAll
  static void write() {
    world = World.shared();
    List.of(ONE, TWO, FOUR, SPANNING, HOSTILE).forEach(alert -> Index.write(world, alert));
    Index.write(world, Samples.alert("grid:G2", 2, Severity.RED, TWO.openedAt(), "G2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 5",
    "severity=red, 2",
    "'severity=red,orange', 3",
    "rule=coverage-gap, 3",
    "status=resolved, 0",
    "grid=G3, 1",
    "division=T1, 3",
    "division=V3, 3",
    "division=nowhere, 0",
    "q=邻里纠纷, 5",
    "q=邻里 上门, 5",
    "q=纠邻, 0",
    "q=neighbour, 5",
    "q=party:p-1, 1",
    "q=G4, 2",
    "q=河口, 3",
    "q=第3网格, 1",
    "q=城关镇 coverage-gap, 2",
    "from=2026-03-01T20:02:00+08:00, 3",
    "to=2026-03-01T12:01:00Z, 1",
    "handling=new, 5"
  })
  void search_withFilter_countsMatches(String query, int expected) {
    Answer answer = world.get(Tokens.ANALYST, "/v1/alerts?" + encoded(query));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.json().path("total").intValue()).isEqualTo(expected);
    assertThat(answer.json().path("alerts")).hasSize(expected);
  }

  private static String encoded(String query) {
    int at = query.indexOf('=');
    return at < 0
        ? query
        : query.substring(0, at + 1)
            + URLEncoder.encode(query.substring(at + 1), StandardCharsets.UTF_8);
  }

  @Test
  void search_countsFacets() {
    JsonNode facets = world.get(Tokens.ANALYST, "/v1/alerts").json().path("facets");
    assertThat(facets.at("/severity/red").intValue()).isEqualTo(2);
    assertThat(facets.at("/town/T2").intValue()).isEqualTo(3);
    assertThat(facets.at("/rule/coverage-gap").intValue()).isEqualTo(3);
    assertThat(facets.at("/status/open").intValue()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-openedAt", "openedAt", "-at", "at", "-severity", "severity"})
  void search_inPages_givesEachAlertOnceInOrder(String sort) {
    List<String> seen = new ArrayList<>();
    List<String> severities = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = world.get(Tokens.ANALYST, "/v1/alerts?limit=2&sort=" + sort + cursor).json();
      for (JsonNode alert : page.path("alerts")) {
        seen.add(alert.path("alertId").textValue());
        severities.add(alert.path("severity").textValue());
      }
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").textValue() : "";
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    if (sort.equals("-severity")) {
      assertThat(severities).containsExactly("red", "red", "orange", "blue", "blue");
    } else if (sort.equals("openedAt")) {
      assertThat(seen)
          .containsExactly(
              ONE.alertId(), TWO.alertId(), FOUR.alertId(), SPANNING.alertId(), HOSTILE.alertId());
    }
  }

  @Test
  void find_givesNewestRevision_historyGivesAll() {
    String path = "/v1/alerts/" + TWO.alertId();
    assertThat(world.get(Tokens.ANALYST, path).json().path("revision").intValue()).isEqualTo(2);
    JsonNode revisions = world.get(Tokens.ANALYST, path + "/history").json().path("revisions");
    assertThat(revisions).hasSize(2);
    assertThat(revisions.path(0).path("revision").intValue()).isEqualTo(1);
  }

  @Test
  void townToken_findsNoAlertOfOthers() {
    JsonNode page = world.get(Tokens.TOWN_1, "/v1/alerts").json();
    TreeSet<String> ids = new TreeSet<>();
    page.path("alerts").forEach(alert -> ids.add(alert.path("alertId").textValue()));
    assertThat(ids).containsExactlyInAnyOrder(ONE.alertId(), TWO.alertId(), SPANNING.alertId());
    assertThat(page.path("total").intValue()).isEqualTo(3);
    assertThat(page.at("/facets/severity/orange").isMissingNode()).isTrue();
    assertThat(total(Tokens.TOWN_1, "grid=G4")).isEqualTo(1);
    assertThat(total(Tokens.TOWN_1, "division=T2")).isEqualTo(1);
    assertThat(total(Tokens.TOWN_1, "q=" + FOUR.alertId())).isZero();
    String foreign = "/v1/alerts/" + FOUR.alertId();
    assertThat(world.get(Tokens.TOWN_1, foreign).status()).isEqualTo(404);
    assertThat(world.get(Tokens.TOWN_1, foreign + "/history").status()).isEqualTo(404);
    assertThat(world.get(Tokens.ANALYST, foreign).status()).isEqualTo(200);
  }

  private static int total(String token, String query) {
    return world.get(token, "/v1/alerts?" + query).json().path("total").intValue();
  }

  @Test
  void export_givesTableWithoutFormulas() {
    Answer answer = world.get(Tokens.ANALYST, "/v1/alerts?sort=openedAt", "Accept", "text/csv");
    String table = answer.response().body();
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(table.split("\r\n")).hasSize(6);
    assertThat(table).startsWith("\uFEFFalertId,revision,rule,key,");
    assertThat(table).contains("\"party:=cmd|'/c calc'!A1,\"\"<script>\"\"\"");
    assertThat(answer.response().headers().firstValue("Gridwhistle-Next-Cursor")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\\",
        "*",
        "AND OR NOT",
        "(((",
        "/.*/",
        "a:b:c",
        "{\"query\":{}}",
        "'; drop --",
        "%00",
        "<script>alert(1)</script>",
        "💥",
        "~^!+-"
      })
  void search_hostileText_isOnlyText(String text) {
    Answer answer = world.get(Tokens.ANALYST, "/v1/alerts?" + encoded("q=" + text));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "severity=none, severity",
    "status=closed, status",
    "from=today, from",
    "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, to",
    "sort=key, sort",
    "limit=501, limit",
    "cursor=e30, cursor",
    "cursor=eyJzb3J0IjoiYXQifQ, cursor",
    "handling=lost, handling",
    "severty=red, severty"
  })
  void search_badParameter_isNamed(String query, String name) {
    Answer answer = world.get(Tokens.ANALYST, "/v1/alerts?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("parameter").textValue()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "00000000000000000000000000000000", "..%2f_search", "_all"})
  void find_unknownAlert_isNotFound(String id) {
    assertThat(world.get(Tokens.ANALYST, "/v1/alerts/" + id).status()).isEqualTo(404);
  }
}
