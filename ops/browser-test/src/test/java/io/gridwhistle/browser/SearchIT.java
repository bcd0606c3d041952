package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a search finds can be taken away as a table, and the search itself be kept. */
final class SearchIT extends BrowserTest {
  /** A record ends at a line break that no quotes hold (RFC 4180). */
  private static final Pattern RECORD = Pattern.compile("(?:[^\"\\r\\n]++|\"[^\"]*+\")++\\r\\n");

  @Test
  void export_ofASearch_hasItsAlertsAndNoOther() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String until = today + "T00:00:00%2B08:00";
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      analyst.open("search?severity=yellow,orange&to=" + today.minusDays(1));
      String api = "/v1/alerts?limit=500&severity=yellow,orange&to=" + until;
      List<?> wanted = (List<?>) analyst.read(api, "body.alerts.map((one) => one.alertId)");
      assertThat(wanted).isNotEmpty().hasSizeLessThan(500);
      assertThat(analyst.page.locator(".search h2")).hasText("共 " + wanted.size() + " 条预警");
      Download download =
          analyst.page.waitForDownload(() -> analyst.page.getByText("导出表格").click());
      assertThat(download.suggestedFilename()).endsWith(".csv");
      List<String> records =
          RECORD.matcher(Files.readString(download.path())).results().map(r -> r.group()).toList();
      assertThat(records.get(0)).startsWith("\uFEFFalertId,revision,rule,");
      assertThat(records.subList(1, records.size()))
          .extracting(record -> (Object) record.split(",", 2)[0])
          .containsExactlyInAnyOrderElementsOf(wanted);
      analyst.expectNoComplaints();
    }
  }

  @Test
  void search_saved_outlivesAReload_untilItIsRemoved() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh")) {
      analyst.open("search");
      analyst.page.locator("input[name=q]").fill("网格");
      analyst.page.locator("input[name=q]").press("Enter");
      analyst.page.locator("fieldset").first().locator("input[type=checkbox]").first().check();
      assertThat(analyst.page).hasURL(Pattern.compile("q=.*severity="));
      String address = analyst.page.url();
      analyst.page.getByText("保存条件").click();
      analyst.open("search");
      analyst.page.reload();
      Locator saved = analyst.page.locator(".saved a");
      assertThat(saved).hasCount(1);
      saved.click();
      assertThat(analyst.page).hasURL(address);
      assertThat(analyst.page.locator("input[name=q]")).hasValue("网格");
      analyst.screenshot("search-saved");
      analyst.page.locator(".saved button").click();
      assertThat(saved).hasCount(0);
      analyst.page.reload();
      analyst.page.locator(".search h2").waitFor();
      assertThat(saved).hasCount(0);
      analyst.expectNoComplaints();
    }
  }
}
