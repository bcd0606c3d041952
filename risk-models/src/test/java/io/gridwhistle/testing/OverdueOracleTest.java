package io.gridwhistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueOracleTest {
  private static final String HANDLE = "incident:I/handle#1";
  private static final String CALENDAR =
      """
      {"zone":"Asia/Shanghai","workdays":[1,2,3,4,5],"hours":"09:00-17:00",
       "holidays":["2026-03-03"],"makeupWorkdays":["2026-03-07"]}""";

  @Test
  void report_neverAccepted_climbsAllSteps() {
    assertThat(new Story().step("PT0S", "reported").told("incident:I/accept#1", "PT4H"))
        .containsExactly(
            "1 opened blue PT1H36M",
            "2 raised yellow PT2H",
            "3 raised orange PT3H",
            "4 raised red PT4H");
  }

  @Test
  void eventOnAThreshold_comesAfterIt() {
    Story story = new Story().step("PT0S", "reported").step("PT1H36M", "accepted");

    assertThat(story.told("incident:I/accept#1", "P1D"))
        .containsExactly("1 opened blue PT1H36M", "2 resolved blue PT1H36M");
    assertThat(story.told("incident:I/dispatch#1", "PT4H48M"))
        .containsExactly("1 opened blue PT4H48M");
  }

  @Test
  void untilBeforeAThreshold_staysSilent() {
    Story story = new Story().step("PT0S", "reported").step("PT5H", "accepted");

    assertThat(story.told("incident:I/accept#1", "PT1H35M59.999S")).isEmpty();
  }

  @Test
  void pause_movesWhatIsLeft() {
    Story story = new Story().step("PT0S", "reported").step("PT1H", "suspended");
    story.step("PT2H", "suspended").step("PT11H", "resumed").step("PT11H1M", "resumed");

    assertThat(story.told("incident:I/accept#1", "PT12H"))
        .containsExactly("1 opened blue PT11H36M", "2 raised yellow PT12H");
  }

  @Test
  void newStage_startsUnsuspended() {
    Story story = new Story().step("PT0S", "reported").step("PT1H", "suspended");
    story.step("PT2H", "accepted");

    assertThat(story.told("incident:I/dispatch#1", "PT6H"))
        .containsExactly("1 opened blue PT5H12M", "2 raised yellow PT6H");
  }

  @Test
  void secondDispatch_hidesNoDelay() {
    Story story = new Story().step("PT0S", "dispatched", due("PT10H"));
    story.step("PT9H", "dispatched", due("PT100H"));

    assertThat(story.told(HANDLE, "PT10H"))
        .containsExactly("1 opened blue PT8H", "2 raised yellow PT10H");
    assertThat(story.told("incident:I/handle#2", "P9D")).isEmpty();
  }

  @Test
  void dueBeforeStart_countsAsOneMillisecond() {
    Story story = new Story().step("PT0S", "dispatched", due("PT-1H"));

    assertThat(story.told(HANDLE, "PT1H"))
        .containsExactly("1 opened yellow PT0.001S", "2 raised red PT0.002S");
  }

  @Test
  void oddLimit_roundsEachStepUp() {
    Story story = new Story().step("PT0S", "dispatched", due("PT0.007S"));

    assertThat(story.told(HANDLE, "PT1H"))
        .containsExactly(
            "1 opened blue PT0.006S",
            "2 raised yellow PT0.007S",
            "3 raised orange PT0.011S",
            "4 raised red PT0.014S");
  }

  @Test
  void dispatchWithoutDue_takesTheFirstReportsDue_andReworkItsCategory() {
    Story story = new Story().step("PT0S", "reported", category("livelihood"), due("PT20H"));
    story.step("PT1H", "reported", category("public-safety"), due("PT2H"));
    story.step("PT10H", "dispatched").step("PT11H", "handled");
    story.step("PT12H", "verified", "\"passed\":false");

    assertThat(story.told("incident:I/handle#2", "PT108H")).containsExactly("1 opened blue PT108H");
    assertThat(story.told("incident:I/verify#1", "PT200H")).isEmpty();
  }

  @Test
  void firstReportsDue_setsTheHandleLimit() {
    Story story = new Story().step("PT0S", "reported", category("livelihood"), due("PT20H"));
    story.step("PT10H", "dispatched");

    assertThat(story.told(HANDLE, "PT20H"))
        .containsExactly("1 opened blue PT18H", "2 raised yellow PT20H");
  }

  @Test
  void extension_reevaluatesAtOnce_alsoWhileSuspended() {
    Story story = new Story().step("PT0S", "dispatched", due("PT10H"));
    story.step("PT8H30M", "suspended").step("PT20H", "extended", due("PT100H"));
    story.step("PT21H", "extended", due("PT8H30M")).step("PT22H", "extended", due("PT4H"));

    assertThat(story.told(HANDLE, "P30D"))
        .containsExactly(
            "1 opened blue PT8H",
            "2 resolved blue PT20H",
            "1 opened yellow PT21H",
            "2 raised red PT22H");
  }

  @Test
  void extension_outsideHandling_isIgnored() {
    Story story = new Story().step("PT0S", "reported").step("PT1H", "extended", due("PT99H"));

    assertThat(story.told("incident:I/accept#1", "PT2H"))
        .containsExactly("1 opened blue PT1H36M", "2 raised yellow PT2H");
  }

  @Test
  void incidentNeverReported_countsWithUnknownCategory() {
    assertThat(new Story().step("PT0S", "dispatched").told(HANDLE, "PT57H36M"))
        .containsExactly("1 opened blue PT57H36M");
  }

  @Test
  void reportAfterClosing_startsAcceptAgain_andMergedEndsIt() {
    Story story = new Story().step("PT0S", "reported").step("PT1H", "closed");
    story.step("PT2H", "reported").step("PT4H", "merged", "\"into\":\"J\"");

    assertThat(story.told("incident:I/accept#1", "P9D")).isEmpty();
    assertThat(story.told("incident:I/accept#2", "P9D"))
        .containsExactly("1 opened blue PT3H36M", "2 raised yellow PT4H", "3 resolved yellow PT4H");
  }

  @Test
  void workingClock_skipsNightsHolidaysAndWeekends() {
    Story story = new Story().working(CALENDAR).step("PT0S", "dispatched");
    List<String> told = story.told(HANDLE, "P30D");

    // 72 h are nine days of eight hours: 2, 4, 5, 6, 7 (made up), 9, 10, 11 and 12 March.
    assertThat(told.get(1)).isEqualTo("2 raised yellow PT" + (10 * 24 + 8) + "H");
    // 57.6 h end 1.6 h into the eighth of them.
    assertThat(told.get(0)).isEqualTo("1 opened blue PT" + (9 * 24 + 1) + "H36M");
  }

  @Test
  void workingClock_dueAtNight_isReachedAtClosingTime() {
    Story story = new Story().working(CALENDAR).step("PT0S", "dispatched", due("PT12H"));

    assertThat(story.told(HANDLE, "P1D"))
        .containsExactly("1 opened blue PT6H24M", "2 raised yellow PT8H");
  }

  @Test
  void workingClock_pauseOverNight_takesOnlyWorkingHours() {
    Story story = new Story().working(CALENDAR).step("PT0S", "accepted");
    story.step("PT1H", "suspended").step("PT49H", "resumed");

    assertThat(story.told("incident:I/dispatch#1", "PT52H"))
        .containsExactly("1 opened blue PT51H12M", "2 raised yellow PT52H");
  }

  private static String due(String offset) {
    return "\"dueAt\":\"" + Story.time(offset) + "\"";
  }

  private static String category(String category) {
    return "\"category\":\"" + category + "\"";
  }
}
