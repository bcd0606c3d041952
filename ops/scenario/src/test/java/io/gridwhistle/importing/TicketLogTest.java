package io.gridwhistle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketLogTest {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");

  private static final Map<String, List<CSVRecord>> TICKETS = new LinkedHashMap<>();
  private static ImportedFile imported;

  @BeforeEach
  void read() throws Exception {
    Path file = ImportedFile.real("tickets.csv.gz");
    if (imported != null) {
      return;
    }
    RealExports.rows(file)
        .forEach(
            row -> TICKETS.computeIfAbsent(row.get("number"), n -> new ArrayList<>()).add(row));
    TICKETS.values().forEach(rows -> rows.sort(Comparator.comparing(TicketLogTest::updated)));
    imported = ImportedFile.of("tickets", file);
  }

  @Test
  void events_all_areValid() {
    assertThat(imported.accepted()).hasSize(imported.events().size());
    assertThat(imported.skipped()).isZero();
  }

  @Test
  void reported_count_isThatOfTheTickets() {
    assertThat(imported.count("incident.reported")).isEqualTo(TICKETS.size());
  }

  @Test
  void transferred_count_isThatOfTheChangesBetweenKnownGroups() {
    assertThat(imported.count("incident.transferred"))
        .isEqualTo(
            sum(
                rows -> {
                  List<String> groups =
                      rows.stream()
                          .map(row -> row.get("assignment_group"))
                          .filter(group -> !group.equals("?"))
                          .toList();
                  return changes(groups);
                }));
  }

  @Test
  void suspended_count_isThatOfTheWaitingSpells() {
    assertThat(imported.count("incident.suspended"))
        .isGreaterThanOrEqualTo(sum(rows -> spells(rows, "Awaiting")));
    assertThat(imported.count("incident.suspended") - sum(rows -> spells(rows, "Awaiting")))
        .as("only where a group became known in the middle of a wait")
        .isLessThan(50);
  }

  @Test
  void handled_count_isThatOfTheResolvedSpells() {
    assertThat(imported.count("incident.handled"))
        .isEqualTo(sum(rows -> settledSpells(rows, "Resolved")));
  }

  @Test
  void closed_count_isThatOfTheClosedSpells() {
    assertThat(imported.count("incident.closed"))
        .isEqualTo(sum(rows -> settledSpells(rows, "Closed")));
  }

  @Test
  void accepted_count_isThatOfTheTicketsEverWorkedOn() {
    assertThat(imported.count("incident.accepted"))
        .isEqualTo(
            sum(
                rows ->
                    rows.stream().anyMatch(r -> r.get("ident_state").matches("A(ctive|wait).*"))
                        ? 1
                        : 0));
  }

  @Test
  void events_story_followsTheRows() {
    assertThat(imported.story("0000045"))
        .containsExactly(
            "reported 2016-02-29T01:16",
            "handled 2016-02-29T08:53 department=group 56",
            "closed 2016-03-05T12:00");
  }

  /** A settled state counts anew only after the ticket was opened again. */
  private static long settledSpells(List<CSVRecord> rows, String state) {
    long spells = 0;
    boolean isSettled = false;
    for (CSVRecord row : rows) {
      String now = row.get("ident_state");
      if (now.equals(state) && !isSettled) {
        spells++;
        isSettled = true;
      } else if (now.matches("A(ctive|wait).*")) {
        isSettled = false;
      }
    }
    return spells;
  }

  private static long spells(List<CSVRecord> rows, String state) {
    long spells = 0;
    boolean wasIn = false;
    for (CSVRecord row : rows) {
      boolean isIn = row.get("ident_state").startsWith(state);
      spells += isIn && !wasIn ? 1 : 0;
      wasIn = isIn;
    }
    return spells;
  }

  private static long changes(List<String> values) {
    long changes = 0;
    for (int i = 1; i < values.size(); i++) {
      changes += values.get(i).equals(values.get(i - 1)) ? 0 : 1;
    }
    return changes;
  }

  private static LocalDateTime updated(CSVRecord row) {
    return LocalDateTime.parse(row.get("sys_updated_at"), MINUTES);
  }

  private static long sum(ToLongFunction<List<CSVRecord>> count) {
    return TICKETS.values().stream().mapToLong(count).sum();
  }
}
