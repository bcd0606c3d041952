package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gridwhistle.browser.AlertLog.Flood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A hundred alerts a second on the real log: the page is served all the while, and forgets none.
 */
final class StreamLoadIT extends BrowserTest {
  private static final int PER_SECOND = 100;
  private static final int ALERTS = 1_000;
  private static final int MOST_ROWS = 100;

  /** A thousand alerts take about six; what is kept of each flood must not add up. */
  private static final long MOST_GROWTH_BYTES = 3_000_000;

  private static final String WATCH =
      """
      window.heard = new Map();
      window.longTasks = [];
      window.mostRows = 0;
      alerts.addEventListener('change', ({ detail }) => {
        for (const alert of detail) if (alert.key.includes(given)) window.heard.set(alert.alertId, alert.revision);
        window.mostRows = Math.max(window.mostRows, document.querySelectorAll('.alert-row').length);
      });
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) window.longTasks.push(Math.round(task.duration));
      }).observe({ type: 'longtask' });
      """;

  @Test
  void hundredAlertsASecond_pageServesAndCountsAll_andItsHeapStaysFlat() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh");
        AlertLog log = new AlertLog(LivePlatform.get().kafka())) {
      MadeAlerts made = MadeAlerts.in(analyst, townWithAlerts(analyst, 0));
      analyst.withAlerts(WATCH, made.word);
      CDPSession devtools = analyst.page.context().newCDPSession(analyst.page);
      List<ObjectNode> first = made.opened(0, ALERTS);
      List<ObjectNode> second = made.opened(ALERTS, 2 * ALERTS);
      try {
        Flood flood = log.flood(first, PER_SECOND);
        use(analyst.page);
        assertThat(flood.isAlive()).as("the page was used while alerts still came").isTrue();
        awaitHeard(analyst, ALERTS);
        long before = heap(devtools);
        log.flood(second, PER_SECOND);
        analyst.screenshot("flood");
        awaitHeard(analyst, 2 * ALERTS);
        long growth = heap(devtools) - before;
        report(analyst, before, growth);
        assertThat(growth)
            .as("bytes of heap that the second flood left")
            .isLessThan(MOST_GROWTH_BYTES);
        awaitIndexed(analyst, made, 2 * ALERTS);
      } finally {
        log.write(made.withdrawn(first));
        log.write(made.withdrawn(second));
      }
      awaitRevision(analyst, 2 * ALERTS, 99);
      assertThat(number(analyst.page, "window.mostRows")).isBetween(1L, (long) MOST_ROWS);
      analyst.expectNoComplaints();
    }
  }

  /** Typing, pausing, filtering, opening an alert and coming back. */
  private static void use(Page page) {
    page.locator("gw-place-search input").fill("街道");
    assertThat(page.locator(".found li").first()).isVisible();
    page.locator("gw-place-search input").press("Escape");
    Locator pause = page.locator(PAUSE);
    pause.click();
    assertThat(pause).containsText("继续（");
    String top = page.locator(".alert-row").first().getAttribute("href");
    assertThat(pause).not().containsText("（0 条");
    assertThat(page.locator(".alert-row").first()).hasAttribute("href", top);
    pause.click();
    assertThat(page.locator(".alert-row").first()).not().hasAttribute("href", top);
    page.locator(".live .chip").first().click();
    assertThat(page.locator(".alert-row.red")).hasCount(0);
    page.locator(".live .chip").first().click();
    assertThat(page.locator(".alert-row.red").first()).isVisible();
  }

  private static void awaitHeard(Visitor visitor, int wanted) {
    visitor.page.waitForFunction("(wanted) => window.heard.size === wanted", wanted);
  }

  private static void awaitRevision(Visitor visitor, int wanted, int revision) {
    visitor.page.waitForFunction(
        "({ wanted, revision }) =>"
            + " [...window.heard.values()].filter((one) => one === revision).length === wanted",
        Map.of("wanted", wanted, "revision", revision));
  }

  private static void awaitIndexed(Visitor visitor, MadeAlerts made, int wanted) {
    Awaitility.await("all alerts in the index")
        .pollInSameThread()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> visitor.read("/v1/alerts?limit=1&q=" + made.word, "body.total").equals(wanted));
  }

  /** What is in use after a collection of garbage. */
  private static long heap(CDPSession devtools) {
    devtools.send("HeapProfiler.collectGarbage");
    devtools.send("HeapProfiler.collectGarbage");
    JsonObject usage = devtools.send("Runtime.getHeapUsage");
    return usage.get("usedSize").getAsLong();
  }

  private static void report(Visitor visitor, long heap, long growth) {
    System.out.printf(
        "flood-long-tasks %d count%nflood-longest-task %d ms%nflood-heap %d bytes%nflood-heap-growth"
            + " %d bytes%n",
        number(visitor.page, "window.longTasks.length"),
        number(visitor.page, "Math.max(0, ...window.longTasks)"),
        heap,
        growth);
  }

  private static long number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).longValue();
  }
}
