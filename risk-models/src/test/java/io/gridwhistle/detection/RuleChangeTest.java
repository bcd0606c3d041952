package io.gridwhistle.detection;

import static io.gridwhistle.detection.DetectorScenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.detection.coverage.CoverageParameters;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.dispute.DisputeParameters;
import io.gridwhistle.detection.dispute.DisputeState;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import org.junit.jupiter.api.Test;

/** A rule that changes while the system runs: at once, and without forgetting what was seen. */
class RuleChangeTest {

  private static DetectorScenario<DisputeState, DisputeParameters> party(String... offsets) {
    var scenario = Cases.disputes("party:p", "{}");
    for (int i = 0; i < offsets.length; i++) {
      scenario.with(event(offsets[i], EventType.REPORTED, "I" + i, Event.NO_TIME, null, false));
    }
    return scenario;
  }

  private static DetectorScenario<CoverageState, CoverageParameters> grid() {
    return Cases.patrols();
  }

  @Test
  void lowerThreshold_opensAtTheChange() {
    party("PT0S", "PT1H")
        .change("PT10H", Cases.disputeRule(2, "{party: {yellow: 2}}"))
        .tells("PT100H", "PT10H opened yellow");
  }

  @Test
  void higherThreshold_resolvesAtTheChange() {
    party("PT0S", "PT1H", "PT2H")
        .change("PT10H", Cases.disputeRule(2, "{party: {yellow: 4}}"))
        .tells("PT100H", "PT2H opened yellow", "PT10H resolved yellow");
  }

  @Test
  void widerWindow_findsWhatWasSeenBefore() {
    party("PT0S", "PT400H", "PT800H")
        .change("PT900H", Cases.disputeRule(2, "{party: {window: P60D}}"))
        .tells("PT1500H", "PT900H opened yellow", "PT1440H resolved yellow");
  }

  @Test
  void narrowerWindow_forgetsAtTheChange() {
    party("PT0S", "PT1H", "PT2H")
        .change("PT100H", Cases.disputeRule(2, "{party: {window: P1D}}"))
        .tells("PT200H", "PT2H opened yellow", "PT100H resolved yellow");
  }

  @Test
  void disabledRule_resolvesAndStaysSilentUntilItIsBack() {
    grid()
        .change("PT30H", Cases.coverageRule(2, "false", "{}"))
        .change("PT80H", Cases.coverageRule(3, "true", "{}"))
        .tells("PT90H", "PT24H opened yellow", "PT30H resolved yellow", "PT80H opened red");
  }

  @Test
  void twoChangesAtOneInstant_theSecondHolds() {
    party("PT0S", "PT1H")
        .change("PT10H", Cases.disputeRule(2, "{party: {yellow: 4}}"))
        .change("PT10H", Cases.disputeRule(3, "{party: {yellow: 2}}"))
        .tells("PT100H", "PT10H opened yellow");
  }

  /** Older than the change: judged by the rule of its time, so nothing opens before the change. */
  @Test
  void lateReport_olderThanTheChange_opensAtTheChange() {
    var scenario =
        party("PT0S", "PT1H").change("PT10H", Cases.disputeRule(2, "{party: {yellow: 2}}"));

    assertThat(scenario.toldWithLate(1, "PT100H")).containsExactly("PT10H opened yellow");
  }

  /** Newer than the change: judged by the new rule, at its own time. */
  @Test
  void lateReport_newerThanTheChange_opensAtItsTime() {
    var scenario =
        party("PT0S", "PT20H").change("PT10H", Cases.disputeRule(2, "{party: {yellow: 2}}"));

    scenario.tells("PT100H", "PT20H opened yellow");
    assertThat(scenario.toldWithLate(1, "PT100H")).containsExactly("PT20H opened yellow");
  }

  @Test
  void latePatrol_olderThanTheChange_withdrawsBoth() {
    var scenario =
        grid()
            .with(event("PT23H", EventType.PATROL_VISIT, null, Event.NO_TIME, null, true))
            .change("PT30H", Cases.coverageRule(2, "true", "{intervals: {urban: PT48H}}"));

    scenario.tells("PT60H");
    assertThat(scenario.toldWithLate(0, "PT60H"))
        .containsExactly(
            "PT24H opened yellow",
            "PT30H resolved yellow",
            "PT48H opened yellow",
            "PT48H withdrawn yellow",
            "PT48H withdrawn yellow");
  }
}
