package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA: contrast, names, focus that is seen, and a way without a mouse. */
final class AccessibilityIT extends BrowserTest {
  private static final int MOST_TABS = 80;

  @ParameterizedTest
  @CsvSource({
    "'', .ranking td",
    "town, .card",
    "search, .alert-row",
    "rules/overdue-handling, .rules input",
    "operator, .panels table",
    "wall, .wall-alert",
    "alerts/, .alert-page",
    "grids/, .grid-page .facts",
    "alerts/unknown, .trouble",
  })
  void page_everyTextAndControl_canBeReadAndHasAName(String address, String awaited)
      throws Exception {
    try (Visitor operator = Visitor.of(browser, "operator", "", "zh")) {
      operator.open(complete(operator, address));
      operator.page.locator(awaited).first().waitFor();
      assertThat(audit(operator.page)).as("on page " + address).isEmpty();
      if (!address.equals("wall")) {
        assertThat(unseenFocus(operator.page)).as("stops of Tab without an outline").isEmpty();
      }
    }
  }

  /** An address that ends with a slash takes a code of the platform's own. */
  private static String complete(Visitor visitor, String address) {
    String alert = address.endsWith("/") ? openAlertOf(visitor, townWithAlerts(visitor, 0)) : "";
    return switch (address) {
      case "alerts/" -> address + alert;
      case "grids/" -> address + visitor.read("/v1/alerts/" + alert, "body.scope.grid");
      default -> address;
    };
  }

  private static List<?> audit(Page page) throws IOException {
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("audit.js")) {
      return (List<?>) page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<?> unseenFocus(Page page) {
    page.evaluate("window.unseen = []");
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      page.evaluate(
          """
          () => {
            const at = document.activeElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(at);
            if (at !== document.body && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)) {
              window.unseen.push(at.outerHTML.slice(0, 120));
            }
          }
          """);
    }
    return (List<?>) page.evaluate("window.unseen");
  }

  @Test
  void logIn_countyAlertAndAction_needNoMouse() throws Exception {
    try (Visitor stranger = Visitor.stranger(browser, "zh")) {
      LivePlatform platform = LivePlatform.get();
      Page page = stranger.page;
      page.navigate(platform.console());
      page.locator("#token").waitFor();
      assertThat(audit(page)).isEmpty();
      stranger.screenshot("login");
      tabTo(page, "#token");
      page.keyboard().insertText(platform.token("analyst", ""));
      tabTo(page, "form button.primary");
      page.keyboard().press("Enter");
      page.locator(".alert-row").first().waitFor();
      tabTo(page, PAUSE);
      page.keyboard().press("Enter");
      awaitFirstIndexed(page);
      tabTo(page, ".alert-row");
      page.keyboard().press("Enter");
      Locator actions = page.locator("gw-actions");
      actions.waitFor();
      tabTo(page, "gw-actions button[aria-expanded]:last-of-type");
      page.keyboard().press("Enter");
      assertThat(actions.locator("textarea")).isVisible();
      tabTo(page, "gw-actions textarea");
      page.keyboard().type("只用键盘");
      tabTo(page, "gw-actions form button.primary");
      page.keyboard().press("Enter");
      assertThat(actions.locator(".said")).containsText("已提交");
      stranger.expectNoComplaints();
    }
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      Object there = page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector);
      if (there.equals(true)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " cannot be reached with Tab.");
  }
}
