package io.gridwhistle.simulate;

import io.gridwhistle.document.DivisionNode;
import io.gridwhistle.document.GridFeature;
import io.gridwhistle.document.RegistryDocument;
import io.gridwhistle.document.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

/** The standing parts of a county: who belongs to whom, and where it lies. */
record County(
    String code,
    List<DivisionNode> divisions,
    List<SimulatedGrid.Town> towns,
    List<SimulatedGrid> grids) {
  private static final List<Integer> MONDAY_TO_FRIDAY = List.of(1, 2, 3, 4, 5);

  RegistryDocument registry(SimulationSettings settings) {
    List<GridFeature> features = grids.stream().map(g -> g.feature(settings.from())).toList();
    WorkCalendar calendar =
        new WorkCalendar(
            settings.zone(), MONDAY_TO_FRIDAY, "09:00-17:00", holidays(), makeupWorkdays());
    return new RegistryDocument(features, divisions, Department.entries(), calendar);
  }

  /** Public holidays of 2026 that fall on workdays, as the State Council published them. */
  private static List<LocalDate> holidays() {
    return days(
        "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25"
            + " 10-01 10-02 10-05 10-06 10-07");
  }

  private static List<LocalDate> makeupWorkdays() {
    return days("01-04 02-14 02-28 05-09 09-20 10-10");
  }

  private static List<LocalDate> days(String monthDays) {
    return List.of(monthDays.split(" ")).stream().map(d -> LocalDate.parse("2026-" + d)).toList();
  }
}
