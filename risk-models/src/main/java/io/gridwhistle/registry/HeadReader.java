package io.gridwhistle.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the foreign members of a registry: divisions, departments, calendar. */
final class HeadReader {
  private HeadReader() {}

  static Division division(JsonNode node) {
    Fields fields = new Fields("A division", node);
    String code = fields.text("code");
    String name = fields.optionalText("name");
    return new Division(
        code, name == null ? code : name, fields.text("level"), fields.optionalText("parent"));
  }

  static Department department(JsonNode node) {
    Fields fields = new Fields("A department", node);
    String code = fields.text("code");
    String name = fields.optionalText("name");
    return new Department(code, name == null ? code : name);
  }

  static Optional<WorkingHours> calendar(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    ZoneId zone = ZoneId.of(new Fields("The calendar", node).text("zone"));
    boolean national = listsNoDays(node) && zone.equals(NationalDays.CHINA.zone());
    return Optional.of(
        new WorkingHours(
            zone,
            workdays(node.path("workdays")),
            spans(node.path("hours")),
            national ? NationalDays.CHINA.holidays() : days(node.path("holidays")),
            national ? NationalDays.CHINA.makeupWorkdays() : days(node.path("makeupWorkdays"))));
  }

  /** An empty list is a list: it says that there are no such days. */
  private static boolean listsNoDays(JsonNode calendar) {
    return !calendar.has("holidays") && !calendar.has("makeupWorkdays");
  }

  /** ISO numbers, Monday 1 to Sunday 7. */
  private static Set<DayOfWeek> workdays(JsonNode node) {
    Set<DayOfWeek> days = new HashSet<>();
    node.forEach(day -> days.add(DayOfWeek.of(day.asInt())));
    return days;
  }

  /** One text "09:00-17:00", several separated by commas, or a list of such texts. */
  private static List<WorkingHours.Span> spans(JsonNode node) {
    List<WorkingHours.Span> spans = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(text -> spans.add(span(text.asText())));
    } else {
      for (String text : node.asText().split(",", -1)) {
        spans.add(span(text));
      }
    }
    return spans;
  }

  private static WorkingHours.Span span(String text) {
    String[] ends = text.trim().split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(
          "The calendar's hours '" + text + "' are unclear. Maybe use 09:00-17:00.");
    }
    return new WorkingHours.Span(time(ends[0]), time(ends[1]));
  }

  private static LocalTime time(String text) {
    return text.trim().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.trim());
  }

  private static Set<LocalDate> days(JsonNode node) {
    Set<LocalDate> days = new HashSet<>();
    node.forEach(day -> days.add(LocalDate.parse(day.asText())));
    return days;
  }
}
