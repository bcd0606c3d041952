package io.gridwhistle.detection.dispute;

import static io.gridwhistle.detection.DetectorScenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.Cases;
import io.gridwhistle.detection.DetectorScenario;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import org.junit.jupiter.api.Test;

class DisputeDetectorTest {

  private static Event report(String incident, String offset) {
    return event(offset, EventType.REPORTED, incident, Event.NO_TIME, null, false);
  }

  private static DetectorScenario<DisputeState, DisputeParameters> party(String... offsets) {
    var scenario = Cases.disputes("party:p", "{}");
    for (int i = 0; i < offsets.length; i++) {
      scenario.with(report("I" + i, offsets[i]));
    }
    return scenario;
  }

  @Test
  void party_thirdReport_opensUntilTheFirstLeavesTheWindow() {
    party("PT0S", "PT1H", "PT240H")
        .tells("PT2400H", "PT240H opened yellow", "PT720H resolved yellow");
  }

  /** A report at t counts while now − 30 d < t: not at exactly 30 days. */
  @Test
  void party_thirdReportAtTheWindowsEnd_isTooLateByAMillisecond() {
    party("PT0S", "PT1H", "PT720H").tells("PT2400H");
    party("PT0S", "PT1H", "PT719H59M59.999S")
        .tells("PT2400H", "PT719H59M59.999S opened yellow", "PT720H resolved yellow");
  }

  @Test
  void party_moreReports_raiseAndLower() {
    party("PT0S", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "PT7H")
        .tells(
            "PT2400H",
            "PT2H opened yellow",
            "PT4H raised orange",
            "PT7H raised red",
            "PT720H lowered orange",
            "PT723H lowered yellow",
            "PT725H resolved yellow");
  }

  @Test
  void party_twoReportsAtOneInstant_countOneAfterTheOther() {
    party("PT0S", "PT5H", "PT5H", "PT5H", "PT5H")
        .tells("PT100H", "PT5H opened yellow", "PT5H raised orange");
  }

  @Test
  void grid_merger_endsTheCountingForGood() {
    DetectorScenario<DisputeState, DisputeParameters> grid = Cases.grid();
    for (int i = 0; i < 5; i++) {
      grid.with(report("I" + i, "PT" + i + "H"));
    }
    grid.with(event("PT10H", EventType.MERGED, "I3", Event.NO_TIME, null, false))
        .with(report("I9", "PT11H"))
        .tells("PT48H", "PT4H opened yellow", "PT10H resolved yellow", "PT11H opened yellow");
  }

  @Test
  void lateReport_raisesWhatItCompletes() {
    var scenario = party("PT0S", "PT1H", "PT2H", "PT3H", "PT4H");

    assertThat(scenario.toldWithLate(3, "PT48H"))
        .containsExactly("PT2H opened yellow", "PT4H raised orange");
  }

  /** The same disputes make another episode when the third was earlier than it seemed. */
  @Test
  void lateReport_thatMovesTheOpening_isAnotherAlert() {
    var scenario = party("PT0S", "PT1H", "PT2H", "PT3H", "PT4H");

    assertThat(scenario.toldWithLate(1, "PT48H"))
        .containsExactly(
            "PT3H opened yellow",
            "PT4H withdrawn yellow",
            "PT2H opened yellow",
            "PT4H raised orange");
  }
}
