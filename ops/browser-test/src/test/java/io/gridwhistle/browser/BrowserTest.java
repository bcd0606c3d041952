package io.gridwhistle.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Starts the browser once for the tests of a class. */
abstract class BrowserTest {
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
    String path = "/v1/alerts?status=open&handling=new&limit=1&division=" + town;
    for (int attempt = 0; attempt < 60; attempt++) {
      Object found = visitor.read(path, "body.alerts[0]?.alertId ?? ''");
      if (!found.toString().isEmpty()) {
        return found.toString();
      }
      visitor.page.waitForTimeout(1_000);
    }
    throw new AssertionError("The town " + town + " has no open alert.");
  }

  /** The towns that have open alerts, most first. */
  static String townWithAlerts(Visitor visitor, int rank) {
    String path = "/v1/alerts?status=open&handling=new&limit=1";
    return visitor
        .read(path, "Object.entries(body.facets.town).sort((a, b) => b[1] - a[1])[" + rank + "][0]")
        .toString();
  }
}
