package io.gridwhistle.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * Public holidays and make-up workdays that a state published, from a file that ships with the
 * product: for registries that list none of their own.
 */
record NationalDays(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeupWorkdays) {
  /** Mainland China, by the yearly notices of the State Council's General Office. */
  static final NationalDays CHINA = read("calendar-cn.yaml");

  NationalDays {
    holidays = Set.copyOf(holidays);
    makeupWorkdays = Set.copyOf(makeupWorkdays);
  }

  private static NationalDays read(String file) {
    try (InputStream yaml = NationalDays.class.getResourceAsStream(file)) {
      JsonNode root = new YAMLMapper().readTree(yaml);
      Set<LocalDate> holidays = new HashSet<>();
      Set<LocalDate> makeupWorkdays = new HashSet<>();
      for (JsonNode year : root.required("years")) {
        year.required("holidays").forEach(span -> addSpan(span, holidays));
        year.required("makeupWorkdays").forEach(day -> makeupWorkdays.add(date(day)));
      }
      return new NationalDays(ZoneId.of(root.required("zone").asText()), holidays, makeupWorkdays);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void addSpan(JsonNode span, Set<LocalDate> days) {
    LocalDate end = date(span.required("to")).plusDays(1);
    date(span.required("from")).datesUntil(end).forEach(days::add);
  }

  private static LocalDate date(JsonNode day) {
    return LocalDate.parse(day.asText());
  }
}
