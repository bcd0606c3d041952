package io.gridwhistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whatever a town asks of the stream itself, its neighbour's alerts are never in it. */
final class StreamScopeIT extends BrowserTest {

  /**
   * Keeps, under a name, what a stream with a query and headers sends: ids of alerts and cursors.
   */
  private static final String LISTEN =
      """
      ({ name, query, cursor }) => {
        const heard = (window[name] = { ids: [], cursors: [], open: false });
        const headers = { Authorization: 'Bearer ' + localStorage.getItem('gridwhistle.token') };
        if (cursor) headers['Last-Event-ID'] = cursor;
        return fetch('/v1/me', { headers }).then((answer) => answer.json()).then(async ({ ingest }) => {
          const response = await fetch(ingest + '/v1/alerts/stream' + query, { headers });
          heard.status = response.status;
          const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
          (async () => {
            let text = '';
            for (;;) {
              const { done, value } = await reader.read();
              if (done) return;
              const blocks = (text + value).split('\\n\\n');
              text = blocks.pop();
              for (const block of blocks) {
                const data = /^data: (.*)$/m.exec(block);
                if (data) heard.ids.push(JSON.parse(data[1]).alertId);
                if (data) heard.cursors.push(/^id: (.*)$/m.exec(block)[1]);
              }
            }
          })();
        });
      }
      """;

  @Test
  void neighboursAlert_overEveryStreamOfATown_neverComes() throws Exception {
    try (Visitor analyst = Visitor.of(browser, "analyst", "", "zh");
        AlertLog log = new AlertLog(LivePlatform.get().kafka())) {
      String own = townWithAlerts(analyst, 0);
      String other = townWithAlerts(analyst, 1);
      MadeAlerts ours = MadeAlerts.in(analyst, own);
      MadeAlerts theirs = MadeAlerts.in(analyst, other);
      try (Visitor town = Visitor.of(browser, "town", own, "zh")) {
        listen(analyst, "all", "", "");
        listen(town, "plain", "", "");
        listen(town, "asked", "?division=" + other, "");
        log.write(theirs.opened(0, 1));
        awaitIds(analyst, "all", List.of(theirs.id(0)));
        String cursor = analyst.page.evaluate("window.all.cursors[0]").toString();
        log.write(theirs.opened(1, 5));
        log.write(ours.opened(0, 1));
        listen(town, "resumed", "", cursor);
        log.write(theirs.opened(5, 10));
        log.write(ours.opened(1, 2));
        awaitIds(town, "plain", List.of(ours.id(0), ours.id(1)));
        awaitIds(town, "resumed", List.of(ours.id(0), ours.id(1)));
        awaitIds(analyst, "all", List.of(theirs.id(9), ours.id(1)));
        for (String stream : List.of("plain", "asked", "resumed")) {
          assertThat(ids(town, stream)).as(stream).noneMatch(id -> isOf(theirs, id));
        }
        assertThat(ids(town, "asked")).noneMatch(id -> isOf(ours, id));
        assertThat(town.withAlerts("return !!alerts.find(given);", theirs.id(0))).isEqualTo(false);
        String history = "/v1/alerts/" + theirs.id(0) + "/history";
        Awaitility.await(history)
            .pollInSameThread()
            .atMost(Duration.ofMinutes(1))
            .until(() -> analyst.statusOf(history) == 200);
        assertThat(town.statusOf(history)).isEqualTo(404);
        assertThat(act(town, theirs.id(0))).isEqualTo(404);
        assertThat(act(town, ours.id(0))).isEqualTo(202);
      } finally {
        Stream.of(ours.withdrawn(ours.opened(0, 2)), theirs.withdrawn(theirs.opened(0, 10)))
            .forEach((List<ObjectNode> ended) -> log.write(ended));
      }
    }
  }

  private static void listen(Visitor visitor, String name, String query, String cursor) {
    visitor.page.evaluate(LISTEN, Map.of("name", name, "query", query, "cursor", cursor));
    assertThat(visitor.page.evaluate("(name) => window[name].status", name)).isEqualTo(200);
  }

  private static void awaitIds(Visitor visitor, String name, List<String> ids) {
    visitor.page.waitForFunction(
        "({ name, ids }) => ids.every((id) => window[name].ids.includes(id))",
        Map.of("name", name, "ids", ids));
  }

  private static List<String> ids(Visitor visitor, String name) {
    List<?> found = (List<?>) visitor.page.evaluate("(name) => window[name].ids", name);
    return found.stream().map(Object::toString).toList();
  }

  private static boolean isOf(MadeAlerts made, String id) {
    return id.startsWith(made.word.substring(4));
  }

  private static int act(Visitor visitor, String alert) {
    Object status =
        visitor.page.evaluate(
            "(id) => import('/console/js/api.js').then(({ act }) => act(id, { action: 'comment',"
                + " note: 'x' })).then(() => 202, (problem) => problem.status)",
            alert);
    return ((Number) status).intValue();
  }
}
