package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditReaderTest {
  private static final String HEADER =
      "number,ident_state,sys_updated_at,opened_at,assignment_group,location,caller_id,"
          + "category,subcategory,contact_type\n";

  @TempDir private Path folder;

  @Test
  void story_reopened_isAFailedVerification() throws Exception {
    assertThat(
            story(
                row("Active", "01:00", "1"),
                row("Resolved", "02:00", "1"),
                row("Resolved", "02:30", "1"),
                row("Active", "03:00", "1"),
                row("Resolved", "04:00", "1"),
                row("Closed", "05:00", "1")))
        .containsExactly(
            "reported 2016-03-01T00:30",
            "accepted 2016-03-01T01:00",
            "dispatched 2016-03-01T01:00 department=group 1",
            "handled 2016-03-01T02:00 department=group 1",
            "verified 2016-03-01T03:00 passed=false",
            "handled 2016-03-01T04:00 department=group 1",
            "closed 2016-03-01T05:00");
  }

  @Test
  void story_groupUnknownForAWhile_isNoTransfer() throws Exception {
    assertThat(
            story(
                row("New", "01:00", "1"),
                row("New", "02:00", "?"),
                row("New", "03:00", "1"),
                row("New", "04:00", "?"),
                row("New", "05:00", "2")))
        .containsExactly(
            "reported 2016-03-01T00:30", "transferred 2016-03-01T05:00 from=group 1 to=group 2");
  }

  @Test
  void story_waiting_isASuspension() throws Exception {
    assertThat(
            story(
                row("Active", "01:00", "1"),
                row("Awaiting User Info", "02:00", "1"),
                row("Awaiting Vendor", "03:00", "1"),
                row("Active", "04:00", "1")))
        .containsExactly(
            "reported 2016-03-01T00:30",
            "accepted 2016-03-01T01:00",
            "dispatched 2016-03-01T01:00 department=group 1",
            "suspended 2016-03-01T02:00",
            "resumed 2016-03-01T04:00");
  }

  @Test
  void story_groupKnownInTheMiddleOfAWait_isSuspendedAnewAsTheStageIsNew() throws Exception {
    assertThat(
            story(row("Awaiting User Info", "01:00", "?"), row("Awaiting User Info", "02:00", "3")))
        .containsExactly(
            "reported 2016-03-01T00:30",
            "accepted 2016-03-01T01:00",
            "suspended 2016-03-01T01:00",
            "dispatched 2016-03-01T02:00 department=group 3",
            "suspended 2016-03-01T02:00");
  }

  @Test
  void story_rowsInAnyOrder_isTheSame() throws Exception {
    assertThat(
            story(
                row("Closed", "05:00", "1"),
                row("Active", "01:00", "1"),
                row("Resolved", "02:00", "1")))
        .isEqualTo(
            story(
                row("Active", "01:00", "1"),
                row("Resolved", "02:00", "1"),
                row("Closed", "05:00", "1")));
  }

  @Test
  void story_updateBeforeTheOpening_isReportedWithTheFirstState() throws Exception {
    assertThat(story(row("New", "00:10", "1"))).containsExactly("reported 2016-03-01T00:10");
  }

  @Test
  void read_unknownState_isSkipped() throws Exception {
    ImportedFile imported =
        ImportedFile.ofText(
            folder,
            "tickets",
            HEADER + row("Active", "01:00", "1") + row("Lost in space", "02:00", "1"));

    assertThat(imported.summary()).contains("skipped: 1 × the state is not in the mapping");
    assertThat(imported.count("incident.dispatched")).isEqualTo(1);
  }

  @Test
  void read_locationChanges_keepsTheFirstGrid() throws Exception {
    ImportedFile imported =
        ImportedFile.ofText(
            folder,
            "tickets",
            HEADER + row("New", "01:00", "1") + row("Active", "02:00", "1").replace("L1", "L2"));

    assertThat(imported.events())
        .allMatch(e -> e.path("data").path("grid").asText().equals("location L1"));
  }

  private List<String> story(String... rows) throws Exception {
    return ImportedFile.ofText(folder, "tickets", HEADER + String.join("", rows)).story("N1");
  }

  private static String row(String state, String time, String group) {
    return "N1,%s,1/3/2016 %s,1/3/2016 00:30,%s,L1,c1,2,3,Phone\n".formatted(state, time, group);
  }
}
