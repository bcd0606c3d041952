package io.gridwhistle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Starts the browser once for the tests of a class. */
abstract class BrowserTest {
  /** The demo's first alerts come within a minute. */
  private static final Duration ALERTS_LIMIT = Duration.ofSeconds(90);

  /** The button that lets the list of live alerts stand still. */
  static final String PAUSE = ".live .toolbar button[aria-pressed]";

  private static Playwright playwright;
  static Browser browser;

  @BeforeAll
  static void launch() {
    Chromium.require();
    playwright = Playwright.create();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** An open alert of the town, once there is one. */
  static String openAlertOf(Visitor visitor, String town) {
    return awaitText(
        visitor,
        "/v1/alerts?status=open&handling=new&limit=1&division=" + town,
        "body.alerts[0]?.alertId ?? ''");
  }

  /** The town with the most open alerts at rank 0, once there are so many with any. */
  static String townWithAlerts(Visitor visitor, int rank) {
    return awaitText(
        visitor,
        "/v1/alerts?status=open&handling=new&limit=1",
        "Object.entries(body.facets.town).sort((a, b) => b[1] - a[1])[" + rank + "]?.[0] ?? ''");
  }

  /**
   * Waits until the index holds the first alert of a list that stands still. The stream is ahead of
   * it: who asks for an alert's earlier revisions at once is told by the browser that there are
   * none.
   */
  static void awaitFirstIndexed(Page page) {
    String address = page.locator(".alert-row").first().getAttribute("href");
    String alertId = address.substring(address.lastIndexOf('/') + 1);
    Awaitility.await("alert " + alertId + " in the index")
        .pollInSameThread()
        .atMost(ALERTS_LIMIT)
        .until(() -> LivePlatform.get().statusOf("/v1/alerts/" + alertId + "/history") == 200);
  }

  /** What the expression picks from the answer, once it is not empty. */
  private static String awaitText(Visitor visitor, String path, String expression) {
    return Awaitility.await(expression + " of " + path)
        .pollInSameThread()
        .atMost(ALERTS_LIMIT)
        .until(() -> visitor.read(path, expression).toString(), found -> !found.isEmpty());
  }
}
