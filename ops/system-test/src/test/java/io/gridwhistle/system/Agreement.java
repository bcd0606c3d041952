package io.gridwhistle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether all that shows alerts shows the same: the log, the stream, the index and the cluster. */
record Agreement(EventLog log, Api api, Pushed pushed) {

  /** Fails when something is missing, told twice or told differently. */
  void check() throws IOException, InterruptedException {
    Map<String, JsonNode> newest = newestOnLog();
    checkStream();
    assertThat(shown(api.alerts(""))).as("alerts in the index").isEqualTo(shown(newest));
    for (String grid : grids()) {
      assertThat(partsOf(grid)).as("alerts of grid %s", grid).isEqualTo(naming(grid, newest));
    }
  }

  /** The newest revision of every alert. */
  Map<String, JsonNode> newestOnLog() throws IOException {
    Map<String, JsonNode> newest = new HashMap<>();
    for (JsonNode said : log.read(Topics.ALERTS)) {
      newest.merge(
          said.path("alertId").asText(), said, (a, b) -> revision(a) >= revision(b) ? a : b);
    }
    return newest;
  }

  private void checkStream() throws IOException {
    List<String> told = pushed.revisions().map(Agreement::identity).toList();
    assertThat(told).as("revisions on the stream").doesNotHaveDuplicates();
    Set<String> logged = new HashSet<>();
    log.read(Topics.ALERTS).forEach(said -> logged.add(identity(said)));
    assertThat(new HashSet<>(told)).as("revisions on the stream").isEqualTo(logged);
  }

  private Set<String> grids() throws IOException, InterruptedException {
    Set<String> grids = new TreeSet<>();
    api.get("/v1/grids?limit=1000")
        .path("grids")
        .forEach(row -> grids.add(row.path("grid").asText()));
    return grids;
  }

  private Map<String, String> partsOf(String grid) throws IOException, InterruptedException {
    Map<String, String> parts = new TreeMap<>();
    for (JsonNode part : api.get("/v1/grids/" + Api.encoded(grid)).path("live").path("parts")) {
      if (!part.path("discounted").asBoolean()) {
        parts.put(
            part.path("alertId").asText(),
            part.path("severity").asText() + " " + part.path("resolvedAt").asText(null));
      }
    }
    return parts;
  }

  private static Map<String, String> naming(String grid, Map<String, JsonNode> alerts) {
    Map<String, String> naming = new TreeMap<>();
    alerts.forEach(
        (id, alert) -> {
          if (names(alert, grid) && !alert.path("status").asText().equals("withdrawn")) {
            naming.put(
                id,
                alert.path("highestSeverity").asText()
                    + " "
                    + alert.path("resolvedAt").asText(null));
          }
        });
    return naming;
  }

  private static boolean names(JsonNode alert, String grid) {
    Set<String> named = new HashSet<>();
    named.add(alert.path("scope").path("grid").asText());
    alert.path("grids").forEach(other -> named.add(other.asText()));
    return named.contains(grid);
  }

  private static Map<String, String> shown(Map<String, JsonNode> alerts) {
    Map<String, String> shown = new TreeMap<>();
    alerts.forEach(
        (id, alert) ->
            shown.put(
                id,
                revision(alert)
                    + " "
                    + alert.path("transition").asText()
                    + " "
                    + alert.path("severity").asText()
                    + " "
                    + alert.path("status").asText()));
    return shown;
  }

  private static String identity(JsonNode said) {
    return said.path("alertId").asText() + " " + revision(said);
  }

  private static int revision(JsonNode said) {
    return said.path("revision").asInt();
  }
}
