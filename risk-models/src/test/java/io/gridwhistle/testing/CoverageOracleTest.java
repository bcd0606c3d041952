package io.gridwhistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageOracleTest {

  @Test
  void gridThatNoEventNames_isWatchedFromItsActivation() {
    assertThat(county("\"type\":\"urban\"").told("grid:G1", "P3D"))
        .containsExactly("1 opened yellow PT24H", "2 raised orange PT48H", "3 raised red PT72H");
  }

  @Test
  void ownInterval_goesBeforeTheTypes() {
    assertThat(county("\"type\":\"urban\",\"patrolInterval\":\"PT5M\"").told("grid:G1", "PT9M"))
        .containsExactly("1 opened yellow PT5M");
  }

  @Test
  void patrolAtTheThreshold_resolvesWhatJustOpened() {
    Story story = county("\"type\":\"urban\"").event("P1D", "patrol.visit", "\"grid\":\"G1\"");

    assertThat(story.told("grid:G1", "P1DT23H"))
        .containsExactly("1 opened yellow PT24H", "2 resolved yellow PT24H");
  }

  @Test
  void patrolBeforeActivation_neitherStartsNorDelaysTheWatch() {
    Story story = county("\"type\":\"urban\"").event("P-9D", "patrol.visit", "\"grid\":\"G1\"");

    assertThat(story.told("grid:G1", "P1D")).containsExactly("1 opened yellow PT24H");
  }

  @Test
  void oddInterval_inEmergency_isQuarteredExactly() {
    Story story = county("\"type\":\"urban\",\"patrolInterval\":\"PT0.011S\"");
    story.event("PT-1H", "mode.changed", mode("C", "emergency"));

    assertThat(story.told("grid:G1", "PT1S"))
        .containsExactly(
            "1 opened yellow PT0.003S", "2 raised orange PT0.006S", "3 raised red PT0.009S");
  }

  @Test
  void nestedEmergencies_divideOnce_andLastUntilBothEnd() {
    Story story = county("\"type\":\"urban\"");
    story.event("PT13H", "mode.changed", mode("C", "emergency"));
    story.event("PT14H", "mode.changed", mode("V", "emergency"));
    story.event("PT15H", "mode.changed", mode("C", "normal"));
    story.event("PT16H", "mode.changed", mode("elsewhere", "normal"));
    story.event("PT17H", "mode.changed", mode("V", "normal"));

    assertThat(story.told("grid:G1", "PT24H"))
        .containsExactly(
            "1 opened orange PT13H", "2 resolved orange PT17H", "1 opened yellow PT24H");
  }

  @Test
  void endOfEmergency_lowers() {
    Story story = county("\"type\":\"urban\"");
    story.event("PT26H", "mode.changed", mode("V", "emergency"));
    story.event("PT27H", "mode.changed", mode("V", "normal"));

    assertThat(story.told("grid:G1", "PT30H"))
        .containsExactly("1 opened yellow PT24H", "2 raised red PT26H", "3 lowered yellow PT27H");
  }

  @Test
  void positions_decideWhichPatrolsCount() {
    assertThat(resolves("patrol.checkin", "\"x\":1")).isTrue();
    assertThat(resolves("patrol.checkin", "\"lon\":120.005,\"lat\":30.005")).isTrue();
    assertThat(resolves("patrol.checkin", "\"lon\":120.0108,\"lat\":30.005")).isFalse();
    assertThat(resolves("patrol.checkin", "\"lon\":120.0108,\"lat\":30.005,\"accuracy\":90"))
        .isTrue();
    assertThat(resolves("patrol.track", "\"points\":[]")).isTrue();
    assertThat(resolves("patrol.track", "\"points\":[{\"lon\":121,\"lat\":30}]")).isFalse();
    assertThat(
            resolves(
                "patrol.track", "\"points\":[{\"lon\":121,\"lat\":30},{\"lon\":120,\"lat\":30}]"))
        .isTrue();
  }

  private static boolean resolves(String type, String data) {
    Story story = county("\"type\":\"urban\"").event("PT25H", type, "\"grid\":\"G1\"," + data);
    return story.told("grid:G1", "PT26H").size() == 2;
  }

  private static String mode(String division, String mode) {
    return "\"division\":\"" + division + "\",\"mode\":\"" + mode + "\"";
  }

  private static Story county(String properties) {
    return new Story()
        .division("V", "C")
        .division("C", null)
        .division("elsewhere", "C")
        .feature(
            """
            {"properties":{"grid":"G1","parent":"V","activeFrom":"%s",%s},
             "geometry":{"type":"Polygon","coordinates":
               [[[120,30],[120.01,30],[120.01,30.01],[120,30.01],[120,30]]]}}"""
                .formatted(Story.time("PT0S"), properties));
  }
}
