package io.gridwhistle.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Alerts of one test, made after a real one; their key names the test's own word. */
final class MadeAlerts {
  private static final List<String> SEVERITIES = List.of("blue", "yellow", "orange", "red");

  /** Found by search, and nowhere else. */
  final String word = "made" + UUID.randomUUID().toString().substring(0, 8);

  private final ObjectNode sample;

  private MadeAlerts(ObjectNode sample) {
    this.sample = sample;
  }

  /** Made after an open alert of the division. */
  static MadeAlerts in(Visitor visitor, String division) throws IOException {
    String path = "/v1/alerts?limit=200&division=" + division;
    String found = "body.alerts.find((one) => one.scope.town === '" + division + "')";
    String json = visitor.read(path, "JSON.stringify(" + found + ")").toString();
    return new MadeAlerts((ObjectNode) new ObjectMapper().readTree(json));
  }

  /** New alerts of the numbers given. */
  List<ObjectNode> opened(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::opened).toList();
  }

  private ObjectNode opened(int number) {
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(number).toString();
    ObjectNode alert = sample.deepCopy();
    alert.put("alertId", id(number)).put("revision", 1).put("transition", "opened");
    alert
        .put("rule", "overdue-handling")
        .put("key", "incident:" + word + "-" + number + "/accept#1");
    alert.put("severity", SEVERITIES.get(number % 4)).put("highestSeverity", "red");
    alert.put("status", "open").put("at", now).put("openedAt", now).putNull("resolvedAt");
    alert
        .putObject("explanation")
        .put("zh", "事件 " + word + " 第 " + number + " 条")
        .put("en", "Incident " + word + " number " + number);
    alert.putArray("grids").add(sample.at("/scope/grid").asText());
    alert.set("handling", JsonNodeFactory.instance.objectNode().put("state", "new"));
    return alert;
  }

  /** The next revision of an alert: as red as can be. */
  ObjectNode raised(ObjectNode alert) {
    ObjectNode next = alert.deepCopy();
    next.put("revision", alert.path("revision").asInt() + 1).put("transition", "raised");
    return next.put("severity", "red");
  }

  /** Ends the alerts, so that no other test meets them. */
  List<ObjectNode> withdrawn(List<ObjectNode> alerts) {
    return alerts.stream().map(MadeAlerts::withdrawn).toList();
  }

  private static ObjectNode withdrawn(ObjectNode alert) {
    ObjectNode next = alert.deepCopy();
    next.put("revision", 99).put("transition", "withdrawn").put("status", "withdrawn");
    return next.put("resolvedAt", alert.path("at").asText());
  }

  String id(int number) {
    return (word.substring(4) + "%024x").formatted(number);
  }
}
