package io.gridwhistle.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.registry.WorkingHours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());
  private static final long MINUTE = 60_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");
  private static final List<List<Span>> DAYS =
      List.of(
          List.of(span("09:00", "17:00")),
          List.of(span("08:30", "12:00"), span("12:00", "13:15"), span("20:00", "00:00")),
          List.of(span("00:00", "00:00")),
          List.of(span("23:59", "00:00")));

  @Test
  void elapsed_randomSpans_equalsMinuteByMinute() {
    Random random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      WorkingHours hours = random(random);
      long from = start(hours) + MINUTE * random.nextInt(20_000);
      long minutes = random.nextInt(20_000);
      assertThat(hours.elapsed(from, from + minutes * MINUTE))
          .as("%s, seed %d", hours, SEED)
          .isEqualTo(recount(hours, from, minutes) * MINUTE);
    }
  }

  /** The instant asked for is the first one at which so much work has gone by. */
  @Test
  void after_randomWork_isTheFirstInstant() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1_000; i++) {
      WorkingHours hours = random(random);
      long from = start(hours) + random.nextInt(1_000_000_000);
      long work = 1 + random.nextInt(3_000_000);
      long at = hours.after(from, work);
      assertThat(hours.elapsed(from, at)).as("%s, seed %d", hours, SEED).isEqualTo(work);
      assertThat(hours.elapsed(from, at - 1)).as("%s, seed %d", hours, SEED).isEqualTo(work - 1);
    }
  }

  @Test
  void elapsed_overTheEndOfSummerTime_countsTheRepeatedHour() {
    WorkingHours hours =
        hours("Europe/Berlin", EnumSet.allOf(DayOfWeek.class), List.of(span("00:00", "00:00")));
    long midnight = millis("2026-10-25T00:00", "Europe/Berlin");
    long next = millis("2026-10-26T00:00", "Europe/Berlin");

    assertThat(hours.elapsed(midnight, next)).isEqualTo(25 * 60 * MINUTE);
    assertThat(hours.after(midnight, 24 * 60 * MINUTE)).isEqualTo(next - 60 * MINUTE);
  }

  @Test
  void after_noWork_isTheStart() {
    assertThat(office().after(5, 0)).isEqualTo(5);
  }

  @Test
  void after_moreThanTenYears_isNever() {
    WorkingHours hours =
        new WorkingHours(
            ZoneOffset.UTC, Set.of(), List.of(span("09:00", "10:00")), Set.of(), Set.of(FIRST));

    assertThat(hours.after(start(hours), 60 * MINUTE)).isEqualTo(start(hours) + 600 * MINUTE);
    assertThat(hours.after(start(hours), 60 * MINUTE + 1)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void isWorkday_makeupDayThatIsAHoliday_isWorked() {
    WorkingHours hours =
        new WorkingHours(
            ZoneOffset.UTC,
            EnumSet.of(DayOfWeek.MONDAY),
            List.of(span("09:00", "10:00")),
            Set.of(FIRST, LocalDate.of(2026, 3, 23)),
            Set.of(FIRST));

    assertThat(hours.isWorkday(FIRST)).isTrue();
    assertThat(hours.isWorkday(LocalDate.of(2026, 3, 23))).isFalse();
    assertThat(hours.isWorkday(LocalDate.of(2026, 3, 30))).isTrue();
  }

  @Test
  void hours_thatOverlapOrEndEarly_areRefused() {
    assertThatThrownBy(() -> span("17:00", "09:00")).hasMessageContaining("must end after");
    assertThatThrownBy(
            () ->
                hours(
                    "Z",
                    EnumSet.allOf(DayOfWeek.class),
                    List.of(span("09:00", "12:00"), span("11:59", "13:00"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11:59");
    assertThatThrownBy(
            () ->
                hours(
                    "Z",
                    EnumSet.allOf(DayOfWeek.class),
                    List.of(span("09:00", "00:00"), span("11:00", "13:00"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours("Z", Set.of(), List.of(span("09:00", "12:00"))))
        .hasMessageContaining("at least one working day");
    assertThatThrownBy(() -> hours("Z", EnumSet.allOf(DayOfWeek.class), List.of()))
        .hasMessageContaining("one span of hours");
  }

  /** Looks at the wall clock every minute. */
  private static long recount(WorkingHours hours, long from, long minutes) {
    long worked = 0;
    for (long at = from; at < from + minutes * MINUTE; at += MINUTE) {
      ZonedDateTime local = java.time.Instant.ofEpochMilli(at).atZone(hours.zone());
      LocalDate day = local.toLocalDate();
      boolean usual = hours.workdays().contains(day.getDayOfWeek());
      boolean open =
          hours.makeupWorkdays().contains(day) || (usual && !hours.holidays().contains(day));
      LocalTime time = local.toLocalTime();
      worked += open && hours.spans().stream().anyMatch(span -> isIn(span, time)) ? 1 : 0;
    }
    return worked;
  }

  private static boolean isIn(Span span, LocalTime time) {
    return !time.isBefore(span.from())
        && (span.to().equals(LocalTime.MIDNIGHT) || time.isBefore(span.to()));
  }

  private static WorkingHours random(Random random) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> makeups = new HashSet<>();
    for (int day = 0; day < 30; day++) {
      (random.nextBoolean() ? holidays : makeups).add(FIRST.plusDays(random.nextInt(60)));
    }
    return new WorkingHours(
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(1 + random.nextInt(7))),
        DAYS.get(random.nextInt(DAYS.size())),
        holidays,
        makeups);
  }

  private static WorkingHours office() {
    return hours("Z", EnumSet.allOf(DayOfWeek.class), List.of(span("09:00", "17:00")));
  }

  private static WorkingHours hours(String zone, Set<DayOfWeek> workdays, List<Span> spans) {
    return new WorkingHours(ZoneId.of(zone), workdays, spans, Set.of(), Set.of());
  }

  private static Span span(String from, String to) {
    return new Span(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static long start(WorkingHours hours) {
    return FIRST.atStartOfDay(hours.zone()).toInstant().toEpochMilli();
  }

  private static long millis(String local, String zone) {
    return java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant().toEpochMilli();
  }
}
