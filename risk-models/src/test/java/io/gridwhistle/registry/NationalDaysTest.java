package io.gridwhistle.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped days of mainland China against what follows from the notices by hand. */
class NationalDaysTest {
  private static final String OFFICE =
      "'zone':'Asia/Shanghai','workdays':[1,2,3,4,5],'hours':'09:00-17:00'";
  private static final WorkingHours CALENDAR = Registries.calendar(OFFICE);

  @Test
  void days_ofBothYears_areThoseOfTheNotices() {
    assertThat(NationalDays.CHINA.holidays())
        .containsExactlyInAnyOrderElementsOf(
            days(
                "2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02"
                    + " 2025-02-03 2025-02-04 2025-04-04 2025-04-05 2025-04-06 2025-05-01 2025-05-02"
                    + " 2025-05-03 2025-05-04 2025-05-05 2025-05-31 2025-06-01 2025-06-02 2025-10-01"
                    + " 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08"
                    + " 2026-01-01 2026-01-02 2026-01-03 2026-02-15 2026-02-16 2026-02-17 2026-02-18"
                    + " 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23 2026-04-04 2026-04-05"
                    + " 2026-04-06 2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-06-19"
                    + " 2026-06-20 2026-06-21 2026-09-25 2026-09-26 2026-09-27 2026-10-01 2026-10-02"
                    + " 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07"));
    assertThat(NationalDays.CHINA.makeupWorkdays())
        .containsExactlyInAnyOrderElementsOf(
            days(
                "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14"
                    + " 2026-02-28 2026-05-09 2026-09-20 2026-10-10"));
  }

  private static List<LocalDate> days(String texts) {
    return Arrays.stream(texts.split(" ")).map(LocalDate::parse).toList();
  }

  /** A make-up workday that is no weekend, or no holiday, would be a slip of the pen. */
  @Test
  void makeupWorkdays_areWeekendsAndNoHolidays() {
    assertThat(NationalDays.CHINA.makeupWorkdays())
        .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
        .noneMatch(NationalDays.CHINA.holidays()::contains);
  }

  /** The law gives 13 days a year: 248 of 365 days are worked in 2025 and in 2026. */
  @ParameterizedTest
  @CsvSource({"2025, 248", "2026, 248"})
  void workdays_ofAYear_areAsManyAsTheLawLeaves(int year, long expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkday))
        .hasSize((int) expected);
  }

  @ParameterizedTest
  @CsvSource({
    // Friday 16:00 to the make-up Saturday, then nothing until Tuesday the 24th
    "2026-02-13T16:00:00+08:00, 2026-02-14T09:30:00+08:00, 90",
    "2026-02-14T16:00:00+08:00, 2026-02-24T10:00:00+08:00, 120",
    "2026-02-14T17:00:00+08:00, 2026-02-24T09:00:00+08:00, 0",
    "2026-02-13T00:00:00+08:00, 2026-03-02T00:00:00+08:00, 3360",
    "2025-12-31T16:00:00+08:00, 2026-01-04T10:00:00+08:00, 120",
    "2025-09-27T00:00:00+08:00, 2025-10-12T00:00:00+08:00, 2880"
  })
  void elapsed_overFestivals_countsWorkdaysOnly(String from, String to, long minutes) {
    assertThat(CALENDAR.elapsed(millis(from), millis(to))).isEqualTo(minutes * 60_000);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14T16:00:00+08:00, 120, 2026-02-24T10:00:00+08:00",
    "2026-02-14T16:00:00+08:00, 60, 2026-02-14T17:00:00+08:00",
    "2026-02-20T12:00:00+08:00, 240, 2026-02-24T13:00:00+08:00",
    "2026-09-30T16:30:00+08:00, 60, 2026-10-08T09:30:00+08:00"
  })
  void after_overFestivals_skipsThem(String from, long minutes, String expected) {
    assertThat(CALENDAR.after(millis(from), minutes * 60_000)).isEqualTo(millis(expected));
  }

  @Test
  void calendar_withListsOfItsOwn_keepsThem() {
    LocalDate festival = LocalDate.of(2026, 2, 17);
    LocalDate makeup = LocalDate.of(2026, 2, 14);

    for (String lists :
        new String[] {
          ",'holidays':[]", ",'makeupWorkdays':[]", ",'holidays':[],'makeupWorkdays':[]"
        }) {
      WorkingHours own = Registries.calendar(OFFICE + lists);
      assertThat(own.isWorkday(festival)).as(lists).isTrue();
      assertThat(own.isWorkday(makeup)).as(lists).isFalse();
    }
    assertThat(Registries.calendar(OFFICE + ",'holidays':['2026-03-02']").holidays())
        .containsExactly(LocalDate.of(2026, 3, 2));
  }

  @Test
  void calendar_ofAnotherZone_takesNoDaysOfChina() {
    WorkingHours elsewhere = Registries.calendar(OFFICE.replace("Asia/Shanghai", "Asia/Tokyo"));

    assertThat(elsewhere.holidays()).isEmpty();
    assertThat(elsewhere.makeupWorkdays()).isEmpty();
  }

  private static long millis(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }
}
