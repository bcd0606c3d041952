package io.gridwhistle.registry;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When a county works: hours of a working day, weekdays, public holidays and make-up workdays.
 *
 * @param spans the hours of every working day, ascending, without overlap
 */
public record WorkingHours(
    ZoneId zone,
    Set<DayOfWeek> workdays,
    List<Span> spans,
    Set<LocalDate> holidays,
    Set<LocalDate> makeupWorkdays) {

  /** From (inclusive) to (exclusive), local time; midnight as the end means the day's end. */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "The hours " + from + "-" + to + " must end after they begin. Maybe use 09:00-17:00.");
      }
    }
  }

  public WorkingHours {
    workdays = Set.copyOf(workdays);
    spans = List.copyOf(spans);
    holidays = Set.copyOf(holidays);
    makeupWorkdays = Set.copyOf(makeupWorkdays);
    if (spans.isEmpty() || (workdays.isEmpty() && makeupWorkdays.isEmpty())) {
      throw new IllegalArgumentException(
          "A calendar needs at least one working day and one span of hours, such as 09:00-17:00.");
    }
    for (int i = 1; i < spans.size(); i++) {
      requireAfter(spans.get(i), spans.get(i - 1));
    }
  }

  private static void requireAfter(Span span, Span before) {
    if (before.to.equals(LocalTime.MIDNIGHT) || span.from.isBefore(before.to)) {
      throw new IllegalArgumentException(
          "The hours from %s must not begin before those until %s end. Maybe use 09:00-12:00,13:00-17:00."
              .formatted(span.from, before.to));
    }
  }

  /** Make-up workdays win over holidays, holidays over weekdays. */
  public boolean isWorkday(LocalDate day) {
    return makeupWorkdays.contains(day)
        || (workdays.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /** Working milliseconds between two instants (epoch milliseconds, from ≤ to). */
  public long elapsed(long from, long to) {
    long sum = 0;
    LocalDate last = dayOf(to);
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        for (Span span : spans) {
          sum += Math.max(0, Math.min(to, end(day, span)) - Math.max(from, start(day, span)));
        }
      }
    }
    return sum;
  }

  /**
   * The first instant at which {@code work} working milliseconds have gone by since {@code from}.
   *
   * @return epoch milliseconds, or {@link Long#MAX_VALUE} where no working day follows in ten years
   */
  public long after(long from, long work) {
    long left = work;
    LocalDate day = dayOf(from);
    for (LocalDate end = day.plusYears(10); left > 0 && day.isBefore(end); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        for (Span span : spans) {
          long begin = Math.max(from, start(day, span));
          long length = Math.max(0, end(day, span) - begin);
          if (left <= length) {
            return begin + left;
          }
          left -= length;
        }
      }
    }
    return left <= 0 ? from : Long.MAX_VALUE;
  }

  private LocalDate dayOf(long instant) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
  }

  private long start(LocalDate day, Span span) {
    return day.atTime(span.from).atZone(zone).toInstant().toEpochMilli();
  }

  private long end(LocalDate day, Span span) {
    LocalDate last = span.to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return last.atTime(span.to).atZone(zone).toInstant().toEpochMilli();
  }
}
