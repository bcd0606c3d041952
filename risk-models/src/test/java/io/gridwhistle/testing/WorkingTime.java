package io.gridwhistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Only the calendar's working hours count, day by day.
 *
 * @param holidays days off, whatever their weekday
 * @param makeupWorkdays days on, whatever else is said about them
 * @param horizon instants after it are not searched
 */
record WorkingTime(
    ZoneId zone,
    Set<Integer> workdays,
    List<Hours> hours,
    Set<LocalDate> holidays,
    Set<LocalDate> makeupWorkdays,
    long horizon)
    implements Timekeeping {

  /** Working hours of a day, from (inclusive) to (exclusive). */
  record Hours(LocalTime from, LocalTime to) {}

  private record Span(long from, long to) {}

  static WorkingTime of(JsonNode calendar, long horizon) {
    Set<Integer> workdays = new HashSet<>();
    calendar.path("workdays").forEach(day -> workdays.add(day.asInt()));
    return new WorkingTime(
        ZoneId.of(calendar.path("zone").asText()),
        workdays,
        hours(calendar.path("hours").asText()),
        dates(calendar.path("holidays")),
        dates(calendar.path("makeupWorkdays")),
        horizon);
  }

  @Override
  public long between(long from, long to) {
    long total = 0;
    for (LocalDate day = day(from); from < to && !day.isAfter(day(to)); day = day.plusDays(1)) {
      for (Span span : spans(day)) {
        total += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
      }
    }
    return total;
  }

  @Override
  public long reach(long from, long millis) {
    long missing = millis;
    for (LocalDate day = day(from); !day.isAfter(day(horizon)); day = day.plusDays(1)) {
      for (Span span : spans(day)) {
        long begin = Math.max(from, span.from);
        long room = Math.max(0, span.to - begin);
        if (missing <= room) {
          return begin + missing;
        }
        missing -= room;
      }
    }
    return Long.MAX_VALUE;
  }

  private List<Span> spans(LocalDate day) {
    if (!worked(day)) {
      return List.of();
    }
    return hours.stream().map(open -> new Span(at(day, open.from), at(day, open.to))).toList();
  }

  private boolean worked(LocalDate day) {
    boolean usual = workdays.contains(day.getDayOfWeek().getValue()) && !holidays.contains(day);
    return usual || makeupWorkdays.contains(day);
  }

  private long at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant().toEpochMilli();
  }

  private LocalDate day(long instant) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
  }

  private static List<Hours> hours(String text) {
    List<Hours> hours = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.trim().split("-", -1);
      hours.add(new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
    }
    return hours;
  }

  private static Set<LocalDate> dates(JsonNode list) {
    Set<LocalDate> dates = new HashSet<>();
    list.forEach(date -> dates.add(LocalDate.parse(date.asText())));
    return dates;
  }
}
