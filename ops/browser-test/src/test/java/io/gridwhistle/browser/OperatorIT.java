package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What comes in, what is refused and why, how late warnings are, and what does not answer. */
final class OperatorIT extends BrowserTest {
  private static final String STRANGER =
      """
      {"specversion":"1.0","id":"stranger","source":"/app/test","type":"patrol.visit",
       "time":"%s","data":{"grid":"no such grid","worker":"w"}}""";
  private static final String SILENCE =
      """
      {"at":"2026-01-01T00:00:00Z","parts":{"members":null,"log":null,"jobs":null,"index":null,
       "ingest":null},"troubles":[{"part":"ingest","zh":"受理服务没有应答。","en":"Ingest is away."}]}""";

  @Test
  void refusedEventAndNewAlert_showOnTheOperatorsPage() throws Exception {
    try (Visitor operator = Visitor.of(browser, "operator", "", "zh");
        AlertLog log = new AlertLog(LivePlatform.get().kafka())) {
      operator.open("operator");
      assertThat(operator.page.locator(".operator")).containsText("受理速率");
      assertThat(send(STRANGER.formatted(Instant.now()))).isEqualTo(422);
      assertThat(operator.page.locator(".reasons").first()).containsText("网格未登记");
      MadeAlerts made = MadeAlerts.in(operator, townWithAlerts(operator, 0));
      log.write(made.opened(0, 1));
      assertThat(operator.page.locator(".operator")).containsText("一半不超过");
      operator.screenshot("operator-intake");
      operator.expectNoComplaints();
      log.write(made.withdrawn(made.opened(0, 1)));
    }
  }

  @Test
  void partsAway_eachSaysSo() throws Exception {
    try (Visitor operator = Visitor.of(browser, "operator", "", "zh")) {
      operator.page.route(
          "**/v1/cluster",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setBody(SILENCE)
                      .setContentType("application/json; charset=utf-8")));
      operator.open("operator");
      assertThat(operator.page.locator(".troubles")).containsText("受理服务没有应答");
      assertThat(operator.page.locator(".panels")).containsText("看不到受理情况");
      assertThat(operator.page.getByText("没有应答。").nth(3)).isVisible();
      operator.screenshot("operator-silence");
      operator.expectNoComplaints();
    }
  }

  private static int send(String event) throws IOException, InterruptedException {
    LivePlatform platform = LivePlatform.get();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.ingest() + "/v1/events"))
            .header("Content-Type", "application/cloudevents+json")
            .header("Authorization", "Bearer " + platform.token("ingest", ""))
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
