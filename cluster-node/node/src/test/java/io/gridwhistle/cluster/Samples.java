package io.gridwhistle.cluster;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.Evidence;
import io.gridwhistle.alert.Handling;
import io.gridwhistle.alert.Severity;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Text;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.util.List;
import java.util.Map;

/** A small county: towns T1 (villages V1, V2) and T2 (village V3), six grids. */
final class Samples {
  static final long NOON = 1_772_366_400_000L;
  static final Map<String, String> VILLAGES =
      Map.of("G1", "V1", "G2", "V1", "G3", "V2", "G4", "V3", "G5", "V3", "G6", "V3");

  private Samples() {}

  static String registry() {
    StringBuilder features = new StringBuilder();
    VILLAGES.keySet().stream().sorted().forEach(grid -> features.append(',').append(feature(grid)));
    return """
        {"type":"FeatureCollection",
         "divisions":[{"code":"C1","name":"安远县","level":"county"},
          {"code":"T1","name":"城关镇","level":"town","parent":"C1"},
          {"code":"T2","name":"河口乡","level":"town","parent":"C1"},
          {"code":"V1","name":"一村","level":"village","parent":"T1"},
          {"code":"V2","name":"二村","level":"village","parent":"T1"},
          {"code":"V3","name":"三村","level":"village","parent":"T2"}],
         "departments":[{"code":"D1","name":"应急办"}],
         "features":[%s]}"""
        .formatted(features.substring(1));
  }

  static String feature(String grid) {
    return """
        {"type":"Feature",
         "geometry":{"type":"Polygon","coordinates":[[[120,30],[120.1,30],[120.1,30.1],[120,30]]]},
         "properties":{"grid":"%s","name":"第%s网格","parent":"%s","type":"rural",
          "households":120,"residents":400,"activeFrom":"2026-01-01T00:00:00+08:00",
          "checkpoints":[{"id":"K1","lon":120.05,"lat":30.02}]}}"""
        .formatted(grid, grid.substring(1), VILLAGES.getOrDefault(grid, "V1"));
  }

  static Scope scope(String grid) {
    String village = VILLAGES.get(grid);
    return new Scope(grid, village, "V3".equals(village) ? "T2" : "T1", "C1");
  }

  /** A grid with one open alert of a severity and one open incident. */
  static GridState state(String grid, long version, Severity severity) {
    return new GridState(
        grid,
        version,
        scope(grid),
        "rural",
        NOON - 30 * 86_400_000L,
        NOON - 86_400_000L,
        3 * 86_400_000L,
        List.of(
            new RiskPart(
                "a-" + grid, "coverage-gap", "grid:" + grid, severity, NOON - 1000, null, false)),
        List.of(new OpenIncident("I-" + grid, "dispute", "accept", NOON - 1000, NOON + 1000)));
  }

  static Alert alert(String key, int revision, Severity severity, long openedAt, String... grids) {
    String rule = key.startsWith("grid:") ? "coverage-gap" : "repeated-dispute";
    return new Alert(
        Alert.idOf(rule, key, openedAt),
        revision,
        revision == 1 ? Transition.OPENED : Transition.RAISED,
        rule,
        1,
        key,
        severity,
        severity,
        Status.OPEN,
        openedAt + revision,
        openedAt,
        null,
        scope(grids[0]),
        List.of(grids),
        Map.of("count", 3),
        Evidence.NONE,
        new Text("张某的邻里纠纷三十天内已重复上报三次。", "A neighbour dispute was reported three times."),
        new Text("建议上门调解。", "Mediate at home."),
        Handling.NEW);
  }
}
