package io.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** What comes while the push is dead reaches the page all the same. */
final class ReconnectIT extends BrowserTest {
  private static final double PATIENCE_MILLIS = 90_000;

  /** The open alerts as id#revision, first what the page has and then what the index has. */
  private static final String BOTH =
      """
      const { get } = await import('/console/js/api.js');
      const names = (list) => list.map((one) => one.alertId + '#' + one.revision).sort();
      const indexed = (await get('/v1/alerts', { status: 'open', limit: 500 })).alerts;
      return [names(alerts.list.filter((one) => one.status === 'open')), names(indexed)];
      """;

  @Test
  void ingestKilled_townComesBack_withEveryAlertAndRevision() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh");
        AlertLog log = new AlertLog(LivePlatform.get().kafka())) {
      String code = townWithAlerts(analyst, 0);
      MadeAlerts made = MadeAlerts.in(analyst, code);
      List<ObjectNode> before = made.opened(0, 10);
      List<ObjectNode> during = new ArrayList<>(made.opened(10, 30));
      before.forEach(alert -> during.add(made.raised(alert)));
      try (Visitor town = Visitor.of(browser, "town", code, "zh")) {
        log.write(before);
        patiently()
            .until(() -> town.withAlerts("return !!alerts.find(given);", made.id(9)).equals(true));
        LivePlatform.get().kill("ingest-1");
        assertThat(town.page.locator(".toolbar .connection.waiting"))
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        town.screenshot("town-reconnecting");
        log.write(during);
        assertThat(town.page.locator(".toolbar .connection.live"))
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        patiently()
            .untilAsserted(
                () -> {
                  List<?> both = (List<?>) town.withAlerts(BOTH, Map.of());
                  Set<Object> shown = Set.copyOf((List<?>) both.get(0));
                  assertThat(shown).isEqualTo(Set.copyOf((List<?>) both.get(1)));
                  assertThat(shown).containsAll(names(during));
                });
        assertThat(town.page.locator(".town h2 small").first()).hasText(count(town) + " 条");
        assertThat(town.page.locator(".card").first()).hasClass("card red");
      } finally {
        log.write(made.withdrawn(before));
        log.write(made.withdrawn(during.subList(0, 20)));
      }
    }
  }

  private static ConditionFactory patiently() {
    return Awaitility.await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofMillis((long) PATIENCE_MILLIS));
  }

  private static Object count(Visitor town) {
    return town.withAlerts(
        "return alerts.list.filter((one) => one.status === 'open' && one.handling.state === 'new').length;",
        Map.of());
  }

  private static Set<Object> names(List<ObjectNode> alerts) {
    return alerts.stream()
        .map(alert -> alert.path("alertId").asText() + "#" + alert.path("revision").asInt())
        .collect(Collectors.toSet());
  }
}
