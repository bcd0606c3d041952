package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An operator changes a rule on its page; nobody else can. */
final class RulesIT extends BrowserTest {
  private static final String RULE = "rules/coverage-gap";
  private static final String RED = "已用时限（间隔）的倍数 达到该值，发红色预警";

  @Test
  void rule_editedWrongThenRight_isRefusedThenInForceWithItsHistory() throws Exception {
    try (Visitor operator = Visitor.of(browser, "operator", "", "zh")) {
      operator.open(RULE);
      Page page = operator.page;
      Locator red = page.getByLabel(RED);
      red.fill("三");
      assertThat(page.locator("tr.changed")).containsText("请填数字");
      red.fill("1.5");
      save(page).click();
      assertThat(page.locator(".trouble")).containsText("规则没有保存");
      assertThat(page.locator(".trouble")).containsText("1.5");
      assertThat(operator.read("/v1/rules/coverage-gap", "body.parameters.steps.red")).isEqualTo(3);
      red.fill("3.5");
      assertThat(page.locator("tr.changed")).hasCount(1);
      assertThat(page.locator("tr.changed del")).hasText("3");
      operator.screenshot("rules-changed");
      save(page).click();
      assertThat(page.locator(".said").last()).containsText("已保存");
      Locator newest = page.locator(".timeline > li").first();
      assertThat(newest.locator("li")).containsText("parameters.steps.red 3 → 3.5");
      assertThat(operator.read("/v1/rules/coverage-gap", "body.parameters.steps.red"))
          .isEqualTo(3.5);
      operator.screenshot("rules-saved");
      red.fill("3");
      save(page).click();
      assertThat(newest.locator("li")).containsText("parameters.steps.red 3.5 → 3");
    }
  }

  private static Locator save(Page page) {
    return page.locator(".rules form button.primary");
  }

  @Test
  void rule_seenByAnAnalyst_hasNothingToEdit() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "en")) {
      analyst.open(RULE);
      assertThat(analyst.page.locator(".rules")).containsText("Only operators change rules.");
      assertThat(analyst.page.locator(".rules form input, .rules form select")).hasCount(0);
      analyst.expectNoComplaints();
    }
  }
}
