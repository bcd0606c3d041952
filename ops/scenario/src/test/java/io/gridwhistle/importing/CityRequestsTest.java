package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CityRequestsTest {
  private static List<CSVRecord> rows;
  private static ImportedFile imported;

  @BeforeEach
  void read() throws Exception {
    Path file = ImportedFile.real("nyc-311.csv.gz");
    if (imported != null) {
      return;
    }
    rows = RealExports.rows(file);
    imported = ImportedFile.of("nyc-311", file);
  }

  @Test
  void events_counts_areThoseOfTheExport() {
    long closed =
        rows.stream()
            .map(row -> row.get("Closed Date"))
            .filter(date -> !date.isEmpty() && !date.startsWith("01/01/1900"))
            .count();
    long due = rows.stream().filter(row -> !row.get("Due Date").isEmpty()).count();

    assertThat(imported.count("incident.reported")).isEqualTo(rows.size());
    assertThat(imported.count("incident.dispatched")).isEqualTo(rows.size());
    assertThat(imported.count("incident.closed")).isEqualTo(closed);
    assertThat(imported.events()).hasSize((int) (2L * rows.size() + closed));
    assertThat(imported.of("incident.dispatched").stream().filter(e -> e.path("data").has("dueAt")))
        .hasSize((int) due);
    assertThat(imported.skipped()).isZero();
  }

  @Test
  void events_all_areValidAndInTimeOrder() {
    assertThat(imported.accepted()).hasSize(imported.events().size());
    assertThat(imported.events().stream().map(e -> instant(e)).toList()).isSorted();
  }

  @Test
  void registry_grids_areBoardsWithZipCodesBelowTheirBoroughs() {
    Set<String> expected =
        rows.stream()
            .map(row -> row.get("Community Board") + " / " + zip(row))
            .collect(Collectors.toSet());
    Set<String> grids =
        imported.registry().findValues("properties").stream()
            .map(p -> p.path("grid").asText())
            .collect(Collectors.toSet());

    assertThat(grids).isEqualTo(expected);
    assertThat(imported.registry().path("divisions").findValuesAsText("code"))
        .contains("NYC", "QUEENS", "CB 07 QUEENS");
  }

  @Test
  void events_story_carriesWhatTheRowSays() {
    assertThat(imported.story("15678342"))
        .startsWith(
            "reported 2010-01-07T11:41",
            "dispatched 2010-01-07T11:41 department=DOHMH dueAt=2010-02-06T11:41:51.000-05:00");
  }

  @Test
  void report_resolution_isNotTold() {
    Set<String> resolutions =
        rows.stream()
            .map(row -> row.get("Resolution Description"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet());
    List<String> told =
        imported.of("incident.reported").stream()
            .flatMap(
                e -> Stream.of(e.path("data").path("title"), e.path("data").path("description")))
            .map(JsonNode::asText)
            .toList();

    assertThat(resolutions).isNotEmpty();
    assertThat(told).noneMatch(resolutions::contains);
  }

  private static String zip(CSVRecord row) {
    return row.get("Incident Zip").isEmpty() ? "-" : row.get("Incident Zip");
  }

  private static OffsetDateTime instant(JsonNode event) {
    return OffsetDateTime.parse(event.path("time").asText());
  }
}
