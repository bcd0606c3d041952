package io.gridwhistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisputeOracleTest {

  @Test
  void thirdReport_insideThirtyDays_opensUntilTheFirstLeaves() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "P1D", "p");
    story.dispute("C", "P29DT23H59M59.999S", "p");

    assertThat(story.told("party:p", "P90D"))
        .containsExactly("1 opened yellow PT719H59M59.999S", "2 resolved yellow PT720H");
  }

  @Test
  void thirdReport_afterThirtyDaysExactly_findsTheFirstGone() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "P1D", "p");
    story.dispute("C", "P30D", "p");

    assertThat(story.told("party:p", "P90D")).isEmpty();
  }

  @Test
  void expiryAndReport_inOneMillisecond_resolveBeforeANewAlertOpens() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "P1D", "p");
    story.dispute("C", "P2D", "p").dispute("D", "P30D", "p");

    assertThat(story.told("party:p", "P30D"))
        .containsExactlyInAnyOrder(
            "1 opened yellow PT48H", "2 resolved yellow PT720H", "1 opened yellow PT720H");
  }

  @Test
  void reports_thatLeaveTogether_lowerOnce() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "PT0S", "p");
    for (int later = 0; later < 4; later++) {
      story.dispute("L" + later, "P1D", "p");
    }

    assertThat(story.told("party:p", "P30D"))
        .containsExactly(
            "1 opened yellow PT24H", "2 raised orange PT24H", "3 lowered yellow PT720H");
  }

  @Test
  void sameParty_twiceInOneReport_countsOnce() {
    Story story = new Story().dispute("A", "PT0S", "p", "p", "p").dispute("B", "PT1S", "p");

    assertThat(story.told("party:p", "P1D")).isEmpty();
  }

  @Test
  void repeatedLine_isNeverCountedTwice() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "PT1S", "p").again(0);

    assertThat(story.told("party:p", "P1D")).isEmpty();
  }

  @Test
  void resubmission_withOtherParties_changesNothing() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "PT1S", "p");
    story.incident("C", "PT2S", "reported", "\"category\":\"environment\"");
    story.dispute("C", "PT3S", "p").dispute("B", "PT4S", "q").dispute("A", "PT5S", "q");

    assertThat(story.told("party:p", "P1D")).isEmpty();
    assertThat(story.told("party:q", "P1D")).isEmpty();
  }

  @Test
  void mergedOrFabricated_stopsCountingForGood() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "PT1S", "p");
    story.dispute("C", "PT2S", "p").incident("A", "PT3S", "merged", "\"into\":\"B\"");
    story.dispute("A", "PT4S", "p").dispute("D", "PT5S", "p");
    story.incident("D", "PT6S", "returned", "\"reason\":\"fabricated\"");

    assertThat(story.told("party:p", "P1D"))
        .containsExactly(
            "1 opened yellow PT2S",
            "2 resolved yellow PT3S",
            "1 opened yellow PT5S",
            "2 resolved yellow PT6S");
  }

  @Test
  void returnedAsUnclear_goesOnCounting() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "PT1S", "p");
    story.incident("A", "PT2S", "returned", "\"reason\":\"unclear\"").dispute("C", "PT3S", "p");

    assertThat(story.told("party:p", "P1D")).containsExactly("1 opened yellow PT3S");
  }

  @Test
  void mergedBeforeItsReport_neverCounts() {
    Story story = new Story().incident("A", "PT0S", "merged", "\"into\":\"B\"");
    story.dispute("A", "PT1S", "p").dispute("B", "PT2S", "p").dispute("C", "PT3S", "p");

    assertThat(story.told("party:p", "P1D")).isEmpty();
  }

  @Test
  void openedAgain_inItsOpeningMillisecond_isTheSameAlert() {
    Story story = new Story().dispute("A", "PT0S", "p").dispute("B", "PT0S", "p");
    story.dispute("C", "PT0S", "p").incident("C", "PT0S", "merged", "\"into\":\"A\"");
    story.dispute("D", "PT0S", "p");

    assertThat(story.told("party:p", "P1D"))
        .containsExactly("1 opened yellow PT0S", "2 resolved yellow PT0S", "3 opened yellow PT0S");
  }

  @Test
  void grid_countsFiveInSevenDays() {
    Story story = new Story();
    for (int count = 0; count < 20; count++) {
      story.dispute("I" + count, "PT" + count + "S");
    }

    assertThat(story.told("grid:G1", "P7D"))
        .containsExactly(
            "1 opened yellow PT4S",
            "2 raised orange PT9S",
            "3 raised red PT19S",
            "4 lowered orange PT168H");
  }
}
