package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a town sees: its own, at once, and nothing of its neighbours. */
final class TownIT extends BrowserTest {
  private static final double PATIENCE_MILLIS = 30_000;
  private static final String HOSTILE =
      "<img src=x onerror=\"window.hurt=1\"><script>hurt=1</script>";

  @Test
  void analystDismisses_townSeesItGoAtOnce() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      String code = townWithAlerts(analyst, 0);
      String alert = openAlertOf(analyst, code);
      try (Visitor town = Visitor.of(browser, "town", code, "zh")) {
        town.open("alerts/" + alert);
        assertThat(town.page.locator(".alert-head .tag.new")).isVisible();
        analyst.open("alerts/" + alert);
        analyst.page.getByText("排除", new Page.GetByTextOptions().setExact(true)).click();
        analyst.page.locator("gw-actions textarea").fill(HOSTILE);
        analyst.page.locator("gw-actions form button.primary").click();
        assertThat(town.page.locator(".alert-head .tag.dismissed")).isVisible(patiently());
        assertThat(town.page.locator("gw-alert q").first()).hasText(HOSTILE);
        assertThat(town.page.evaluate("window.hurt ?? 0")).isEqualTo(0);
        town.screenshot("town-sees-dismissal");
        town.expectNoComplaints();
      }
      analyst.expectNoComplaints();
    }
  }

  @Test
  void acknowledge_withOneClick_movesTheAlertDown() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      try (Visitor town = Visitor.of(browser, "town", townWithAlerts(analyst, 0), "zh")) {
        Locator card = town.page.locator(".card").first();
        String address = card.locator("h3 a").getAttribute("href");
        card.locator("button.primary").click();
        assertThat(town.page.locator("table a[href='" + address + "']")).isVisible(patiently());
        town.screenshot("town-acknowledged");
        town.expectNoComplaints();
      }
    }
  }

  @Test
  void neighboursAlert_byAddressSearchAndCount_isNotThere() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      String own = townWithAlerts(analyst, 1);
      String grids = gridsOf(analyst, own);
      try (Visitor town = Visitor.of(browser, "town", own, "zh")) {
        List<?> foreign =
            (List<?>) analyst.read("/v1/alerts?limit=200", "body.alerts" + namingNone(grids));
        assertThat(foreign).as("alerts that name no grid of " + own).isNotEmpty();
        for (Object alert : foreign) {
          assertThat(town.statusOf("/v1/alerts/" + alert)).as("alert " + alert).isEqualTo(404);
        }
        assertThat(town.read("/v1/alerts?limit=200", "body.alerts" + namingNone(grids)))
            .as("the neighbours' alerts among the town's own")
            .isEqualTo(List.of());
        assertThat(town.read("/v1/alerts?q=" + foreign.get(0), "body.total")).isEqualTo(0);
        Object other = analyst.read("/v1/alerts/" + foreign.get(0), "body.scope.town");
        assertThat(town.statusOf("/v1/divisions/" + other)).isEqualTo(404);
        Awaitility.await("the same count for the town as for an analyst who asks for it")
            .pollInSameThread()
            .untilAsserted(
                () ->
                    assertThat(town.read("/v1/alerts?limit=1", "body.total"))
                        .isEqualTo(
                            analyst.read("/v1/alerts?limit=1&division=" + own, "body.total")));
        town.open("alerts/" + foreign.get(0));
        assertThat(town.page.locator(".trouble")).containsText("不在您的管辖范围内");
        town.open("operator");
        assertThat(town.page.locator(".town h1")).isVisible();
      }
    }
  }

  /** Grids of a division, as a JavaScript list. */
  private static String gridsOf(Visitor visitor, String division) {
    return visitor
        .read(
            "/v1/grids?limit=200&division=" + division,
            "JSON.stringify(body.grids.map((each) => each.grid))")
        .toString();
  }

  /** Picks the ids of alerts that name none of the grids: a quarrel may cross towns. */
  private static String namingNone(String grids) {
    return ".filter((alert) => ![alert.scope.grid, ...(alert.grids ?? [])].some((grid) => "
        + grids
        + ".includes(grid))).map((alert) => alert.alertId)";
  }

  @ParameterizedTest
  @CsvSource({"390, 844, phone", "820, 1180, tablet"})
  void smallScreen_dutyDeskAndAlert_fitItsWidth(int width, int height, String name)
      throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      String code = townWithAlerts(analyst, 0);
      try (Visitor town = Visitor.of(browser, "town", code, "zh")) {
        town.page.setViewportSize(width, height);
        town.page.locator(".card").first().waitFor();
        expectFitting(town.page);
        town.screenshot("town-" + name);
        town.page.locator(".card h3 a").first().click();
        town.page.locator("gw-actions").waitFor();
        expectFitting(town.page);
        town.screenshot("alert-" + name);
        town.expectNoComplaints();
      }
    }
  }

  private static void expectFitting(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
  }
}
