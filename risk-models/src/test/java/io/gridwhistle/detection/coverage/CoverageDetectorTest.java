package io.gridwhistle.detection.coverage;

import static io.gridwhistle.detection.DetectorScenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.Cases;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import org.junit.jupiter.api.Test;

class CoverageDetectorTest {

  private static Event patrol(String offset, boolean valid) {
    return event(offset, EventType.PATROL_CHECKIN, null, Event.NO_TIME, null, valid);
  }

  private static Event mode(String offset, String division, boolean emergency) {
    return event(offset, EventType.MODE_CHANGED, division, Event.NO_TIME, null, emergency);
  }

  @Test
  void grid_neverPatrolled_risesDayByDay() {
    Cases.patrols()
        .tells("PT720H", "PT24H opened yellow", "PT48H raised orange", "PT72H raised red");
  }

  @Test
  void grid_patrolled_resolvesAndStartsAnew() {
    Cases.patrols()
        .with(patrol("PT50H", true))
        .with(patrol("PT73H59M59.999S", true))
        .with(patrol("PT97H59M59.999S", true))
        .tells(
            "PT100H",
            "PT24H opened yellow",
            "PT48H raised orange",
            "PT50H resolved orange",
            "PT97H59M59.999S opened yellow",
            "PT97H59M59.999S resolved yellow");
  }

  @Test
  void grid_invalidPatrol_changesNothing() {
    Cases.patrols().with(patrol("PT30H", false)).tells("PT40H", "PT24H opened yellow");
  }

  @Test
  void grid_emergencyAbove_dividesTheIntervalAtOnce() {
    Cases.patrols()
        .with(mode("PT13H", "T1", true))
        .with(mode("PT14H", "C1", true))
        .with(mode("PT15H", "T1", false))
        .with(mode("PT16H", "C1", false))
        .with(mode("PT17H", "T9", true))
        .tells("PT23H", "PT13H opened orange", "PT16H resolved orange");
  }

  /** A patrol that comes hours late takes back the alert that it disproves. */
  @Test
  void latePatrol_withdraws() {
    var scenario = Cases.patrols().with(patrol("PT20H", true)).with(patrol("PT43H", true));

    scenario.tells("PT60H");
    assertThat(scenario.toldWithLate(0, "PT60H"))
        .containsExactly("PT24H opened yellow", "PT43H resolved yellow", "PT43H withdrawn yellow");
  }

  /** A late patrol within an episode ends it where it was walked. */
  @Test
  void latePatrol_withinAnEpisode_resolvesIt() {
    var scenario = Cases.patrols().with(patrol("PT30H", true));

    assertThat(scenario.toldWithLate(0, "PT50H"))
        .containsExactly("PT24H opened yellow", "PT48H raised orange", "PT30H resolved yellow");
  }
}
