package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatrolTracksTest {
  private static final double CELL = 0.05;

  private static List<CSVRecord> rows;
  private static ImportedFile imported;

  @BeforeEach
  void read() throws Exception {
    Path file = ImportedFile.real("patrol-tracks.csv.gz");
    if (imported != null) {
      return;
    }
    rows = RealExports.rows(file);
    imported = ImportedFile.of("patrol-tracks", file);
  }

  @Test
  void events_points_areTheDistinctFixes() {
    Set<List<String>> distinct = new HashSet<>();
    rows.forEach(
        row ->
            distinct.add(
                List.of(row.get("patrol_id"), row.get("fixtime"), row.get("lon"), row.get("lat"))));
    long points =
        imported.count("patrol.checkin")
            + imported.of("patrol.track").stream()
                .mapToLong(e -> e.path("data").path("points").size())
                .sum();

    assertThat(points).isEqualTo(distinct.size());
    assertThat(imported.summary()).contains("left out: 21,998 × the fix is there already");
  }

  @Test
  void events_all_areValidAndWithinTheirGrids() {
    Map<String, JsonNode> corners = new HashMap<>();
    imported
        .registry()
        .path("features")
        .forEach(
            f ->
                corners.put(
                    f.path("properties").path("grid").asText(),
                    f.path("geometry").path("coordinates").path(0).path(0)));

    assertThat(imported.accepted()).hasSize(imported.events().size());
    for (JsonNode event : imported.events()) {
      JsonNode data = event.path("data");
      JsonNode corner = corners.get(data.path("grid").asText());
      data.path("points").forEach(point -> assertWithin(point, corner));
      if (data.has("lon")) {
        assertWithin(data, corner);
      }
    }
  }

  @Test
  void tracks_points_areInOrderAndEndWithTheEvent() {
    for (JsonNode track : imported.of("patrol.track")) {
      List<String> times = track.path("data").path("points").findValuesAsText("time");
      assertThat(times).isSorted().hasSizeBetween(2, 200);
      assertThat(track.path("time").asText()).isEqualTo(times.get(times.size() - 1));
    }
  }

  @Test
  void registry_grids_areActiveFromTheFirstDay() {
    assertThat(imported.registry().findValuesAsText("activeFrom"))
        .hasSize(50)
        .allMatch(time -> time.equals("2024-01-01T00:00:00.000+03:00"));
  }

  private static void assertWithin(JsonNode point, JsonNode corner) {
    assertThat(point.path("lon").asDouble() - corner.path(0).asDouble()).isBetween(0.0, CELL);
    assertThat(point.path("lat").asDouble() - corner.path(1).asDouble()).isBetween(0.0, CELL);
  }
}
