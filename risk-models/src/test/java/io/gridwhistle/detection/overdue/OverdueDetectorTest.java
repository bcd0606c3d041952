package io.gridwhistle.detection.overdue;

import static io.gridwhistle.detection.DetectorScenario.at;
import static io.gridwhistle.detection.DetectorScenario.event;

import io.gridwhistle.detection.Cases;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import org.junit.jupiter.api.Test;

class OverdueDetectorTest {

  private static Event step(String offset, EventType type) {
    return event(offset, type);
  }

  private static Event due(String offset, EventType type, String due) {
    return event(offset, type, "I", at(due), null, false);
  }

  @Test
  void accept_untouched_risesAtEveryStep() {
    Cases.incident()
        .with(step("PT0S", EventType.REPORTED))
        .tells(
            "PT240H",
            "PT1H36M opened blue",
            "PT2H raised yellow",
            "PT3H raised orange",
            "PT4H raised red");
  }

  @Test
  void accept_inTimeByAMillisecond_isSilent() {
    Cases.incident()
        .with(step("PT0S", EventType.REPORTED))
        .with(step("PT1H35M59.999S", EventType.ACCEPTED))
        .with(step("PT1H40M", EventType.RETURNED))
        .tells("PT240H");
  }

  /** What falls due at an instant fires before the event of that instant. */
  @Test
  void accept_atTheStep_opensAndResolves() {
    Cases.incident()
        .with(step("PT0S", EventType.REPORTED))
        .with(step("PT1H36M", EventType.ACCEPTED))
        .with(step("PT2H", EventType.CLOSED))
        .tells("PT240H", "PT1H36M opened blue", "PT1H36M resolved blue");
  }

  @Test
  void handle_secondDispatch_hidesNoDelay() {
    Cases.incident()
        .with(step("PT0S", EventType.REPORTED))
        .with(step("PT1H", EventType.DISPATCHED))
        .with(step("PT50H", EventType.DISPATCHED))
        .with(step("PT90H", EventType.HANDLED))
        .with(step("PT91H", EventType.CLOSED))
        .tells("PT240H", "PT58H36M opened blue", "PT73H raised yellow", "PT90H resolved yellow");
  }

  /** An odd limit: 0.8 of 1001 ms is reached after ⌈800.8⌉ ms. */
  @Test
  void handle_oddLimit_roundsUp() {
    Cases.incident()
        .with(due("PT0S", EventType.DISPATCHED, "PT1.001S"))
        .with(step("PT2S", EventType.CLOSED))
        .tells(
            "PT1H",
            "PT0.801S opened blue",
            "PT1.001S raised yellow",
            "PT1.502S raised orange",
            "PT2S resolved orange");
  }

  @Test
  void handle_dueBeforeItsStart_countsAsOneMillisecond() {
    Cases.incident()
        .with(due("PT1H", EventType.DISPATCHED, "PT0S"))
        .with(step("PT1H1M", EventType.CLOSED))
        .tells("PT2H", "PT1H0.001S opened yellow", "PT1H0.002S raised red", "PT1H1M resolved red");
  }

  @Test
  void handle_suspended_waits() {
    Cases.incident()
        .with(due("PT0S", EventType.DISPATCHED, "PT10H"))
        .with(step("PT7H", EventType.SUSPENDED))
        .with(step("PT20H", EventType.SUSPENDED))
        .with(step("PT100H", EventType.RESUMED))
        .with(step("PT104H", EventType.CLOSED))
        .tells("PT200H", "PT101H opened blue", "PT103H raised yellow", "PT104H resolved yellow");
  }

  @Test
  void handle_extended_isJudgedAnewAtOnce() {
    Cases.incident()
        .with(due("PT0S", EventType.DISPATCHED, "PT10H"))
        .with(due("PT12H", EventType.EXTENDED, "PT100H"))
        .with(due("PT13H", EventType.EXTENDED, "PT6H"))
        .with(step("PT14H", EventType.CLOSED))
        .tells(
            "PT200H",
            "PT8H opened blue",
            "PT10H raised yellow",
            "PT12H resolved yellow",
            "PT13H opened red",
            "PT14H resolved red");
  }

  @Test
  void verify_failed_sendsBackByCategory() {
    Cases.incident()
        .with(step("PT0S", EventType.REPORTED))
        .with(due("PT1H", EventType.DISPATCHED, "PT2H"))
        .with(step("PT1H30M", EventType.HANDLED))
        .with(event("PT2H", EventType.VERIFIED, "I", Event.NO_TIME, null, false))
        .with(step("PT62H", EventType.HANDLED))
        .with(event("PT63H", EventType.VERIFIED, "I", Event.NO_TIME, null, true))
        .with(step("PT130H", EventType.FEEDBACK))
        .tells(
            "PT300H",
            "PT59H36M opened blue",
            "PT62H resolved blue",
            "PT120H36M opened blue",
            "PT130H resolved blue");
  }

  /** From Monday 09:00 on, two working hours a stage; the night between counts for nothing. */
  @Test
  void accept_workingClock_countsOfficeHours() {
    Cases.incident("{clock: working, limits: {accept: PT10H}}", Cases.office())
        .with(step("PT0S", EventType.REPORTED))
        .with(step("PT74H", EventType.CLOSED))
        .tells(
            "PT100H",
            "PT8H opened blue",
            "PT26H raised yellow",
            "PT31H raised orange",
            "PT52H raised red",
            "PT74H resolved red");
  }
}
