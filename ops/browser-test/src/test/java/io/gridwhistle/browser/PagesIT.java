package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page shows what it is for, in both languages, without an error in the browser's log. */
final class PagesIT extends BrowserTest {
  /** Turns to the page of an alert as soon as the stream brings it. */
  private static final String OPEN_ON_ARRIVAL =
      """
      alerts.addEventListener('change', ({ detail }) => {
        if (detail.some((one) => one.alertId === given)) location.hash = '#/alerts/' + given;
      });
      """;

  private static final String NO_REGISTRY =
      "{\"type\":\"FeatureCollection\",\"version\":0,\"divisions\":[],\"features\":[]}";

  private static final String REVISION = "return alerts.find(given)?.revision ?? 0;";

  @ParameterizedTest
  @CsvSource({
    "zh, '', .ranking caption, 乡镇（街道）风险排名",
    "en, '', .ranking caption, Town ranking by risk",
    "zh, town, .town h2, 待签收预警",
    "en, town, .town h2, Warnings to acknowledge",
    "zh, search, .search h2, 条预警",
    "en, search, .search h2, warnings",
    "zh, rules/repeated-dispute, .rules h1, 矛盾纠纷反复发生",
    "en, rules/repeated-dispute, .rules h1, Repeated disputes",
    "zh, operator, .operator h1, 运行状态",
    "en, operator, .operator h1, Operation",
    "zh, wall, .wall h1, 网格风险态势",
    "en, wall, .wall h1, grid risk",
  })
  void page_opened_showsItsContent(String language, String address, String part, String text)
      throws Exception {
    try (Visitor operator = Visitor.of(browser, "operator", "", language)) {
      operator.open(address);
      assertThat(operator.page.locator(part).first()).containsText(text);
      operator.page.waitForTimeout(1_500);
      String name = address.isEmpty() ? "county" : address.split("/")[0];
      operator.screenshot(name + "-" + language);
      operator.expectNoComplaints();
    }
  }

  /** The first answers are made up here: the county that all tests share has its registry. */
  @ParameterizedTest
  @CsvSource({"'', .ranking caption", "wall, .wall h1"})
  void page_openedBeforeThereIsARegistry_waitsForIt(String address, String part) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Visitor operator =
        Visitor.of(
            browser,
            "operator",
            "",
            "zh",
            page ->
                page.route(
                    "**/v1/registry", route -> answerWithNone(route, asked.getAndIncrement())))) {
      operator.open(address);
      assertThat(operator.page.locator("main")).containsText("网格档案还没有载入");
      operator.page.locator(part).waitFor();
      operator.expectNoComplaints();
    }
  }

  private static void answerWithNone(Route route, int asked) {
    if (asked < 2) {
      route.fulfill(
          new Route.FulfillOptions().setContentType("application/geo+json").setBody(NO_REGISTRY));
    } else {
      route.resume();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 依据, 风险指数构成", "en, Evidence, What the risk index is made of"})
  void alertAndItsGrid_followedFromTheList_showEvidenceAndParts(
      String language, String evidence, String parts) throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", language)) {
      Locator alert = analyst.page.locator(".alert-row").first();
      alert.waitFor();
      analyst.page.locator(PAUSE).click();
      awaitFirstIndexed(analyst.page);
      alert.click();
      assertThat(analyst.page.locator(".alert-page")).containsText(evidence);
      analyst.page.locator("gw-chart canvas").waitFor();
      analyst.screenshot("alert-" + language);
      analyst.page.locator(".alert-page a.tag").first().click();
      assertThat(analyst.page.locator(".grid-page")).containsText(parts);
      analyst.page.waitForTimeout(1_000);
      analyst.screenshot("grid-" + language);
      analyst.expectNoComplaints();
    }
  }

  /** Whoever opens a warning as it arrives is ahead of the index. */
  @Test
  void alert_openedInTheInstantThatItArrives_hasItsCourse_withoutAskingTheIndex() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh");
        AlertLog log = new AlertLog(LivePlatform.get().kafka())) {
      MadeAlerts made = MadeAlerts.in(analyst, townWithAlerts(analyst, 0));
      List<ObjectNode> opened = made.opened(0, 1);
      Locator course = analyst.page.locator(".alert-page .course > li");
      try {
        analyst.withAlerts(OPEN_ON_ARRIVAL, made.id(0));
        log.write(opened);
        assertThat(course).containsText(new String[] {"发出预警"});
        log.write(List.of(made.raised(opened.get(0))));
        assertThat(course).hasCount(2);
        analyst.expectNoComplaints();
      } finally {
        log.write(made.withdrawn(opened));
      }
    }
  }

  /** The first answer about it is made up here: how far the index is behind cannot be chosen. */
  @Test
  void alert_whoseEarlierRevisionsAreNotIndexedYet_isCompletedLater() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh");
        AlertLog log = new AlertLog(LivePlatform.get().kafka())) {
      MadeAlerts made = MadeAlerts.in(analyst, townWithAlerts(analyst, 0));
      ObjectNode opened = made.opened(0, 1).get(0);
      Locator course = analyst.page.locator(".alert-page .course > li");
      AtomicInteger asked = new AtomicInteger();
      analyst.page.route(
          "**/v1/alerts/" + made.id(0) + "/history",
          route -> {
            if (asked.getAndIncrement() == 0) {
              route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}"));
            } else {
              route.resume();
            }
          });
      try {
        log.write(List.of(opened, made.raised(opened)));
        Awaitility.await("the second revision")
            .pollInSameThread()
            .until(() -> analyst.withAlerts(REVISION, made.id(0)).equals(2));
        analyst.open("alerts/" + made.id(0));
        assertThat(course).hasCount(1);
        assertThat(course).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
      } finally {
        log.write(made.withdrawn(List.of(opened)));
      }
    }
  }

  @Test
  void evidence_opened_tellsWhatBecameOfItsIncident() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      analyst.open("search?rule=repeated-dispute");
      analyst.page.locator(".search .alert-row").first().click();
      Locator event = analyst.page.locator("gw-evidence details").first();
      event.locator("summary").click();
      assertThat(event).containsText("当前环节");
      assertThat(event.locator(".incident-course li").first()).containsText("上报");
      event.locator(".incident-course").scrollIntoViewIfNeeded();
      analyst.screenshot("evidence");
      analyst.expectNoComplaints();
    }
  }

  @Test
  void county_otherIndicatorAndTown_showAtOnce() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      Locator legend = analyst.page.locator(".legend li").first();
      assertThat(legend).hasText("80 以上");
      analyst.page.locator(".overview select").selectOption("patrol");
      assertThat(legend).hasText("超 3 倍间隔");
      analyst.page.locator(".ranking a").first().click();
      assertThat(analyst.page.locator(".crumbs a")).hasCount(2);
      assertThat(analyst.page.locator(".ranking caption")).hasText("村（社区）风险排名");
      analyst.screenshot("county-town");
      analyst.expectNoComplaints();
    }
  }
}
