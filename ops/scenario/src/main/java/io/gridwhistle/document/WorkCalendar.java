package io.gridwhistle.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When offices work.
 *
 * @param workdays ISO days of the week, Monday is 1
 * @param hours such as {@code 09:00-17:00}
 */
public record WorkCalendar(
    ZoneId zone,
    List<Integer> workdays,
    String hours,
    List<LocalDate> holidays,
    List<LocalDate> makeupWorkdays) {

  String toJson() {
    return new JsonText()
        .put("zone", zone.getId())
        .json("workdays", JsonText.array(workdays.stream().map(Object::toString).toList()))
        .put("hours", hours)
        .strings("holidays", texts(holidays))
        .strings("makeupWorkdays", texts(makeupWorkdays))
        .end();
  }

  private static List<String> texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }
}
