package io.gridwhistle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.system.SharedPlatform.Running;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What arrives hours late corrects what was said. */
@Order(3)
@ExtendWith(SharedPlatform.class)
class LateEvidenceIT {
  private static final String WALKED = "L-walked";
  private static final String QUARREL = "L-quarrel";
  private static final String BUSY = "L-busy";
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  /** Grids that went unpatrolled for six hours too long, and a clock that stands at now. */
  @BeforeAll
  static void load(Running running) throws Exception {
    running.platform().load(County.of(List.of(WALKED, QUARREL, BUSY), hoursAgo(30)));
    running.platform().send(List.of(Events.dispute(QUARREL, "p-clock", NOW)));
  }

  @Test
  void patrol_hoursLate_withdrawsTheCoverageAlertItDisproves(Running running) throws Exception {
    String key = "grid:" + WALKED;
    Api operator = running.platform().operator();
    Waiting.until("the alert", () -> coverage(operator, WALKED).size() == 1);
    JsonNode alert = coverage(operator, WALKED).get(0);
    assertThat(alert.path("openedAt").asText()).isEqualTo(hoursAgo(6).toString());

    running.platform().send(List.of(Events.patrol(WALKED, hoursAgo(10))));

    Waiting.until("the push", () -> running.pushed().has(key, Revisions::isWithdrawn));
    Waiting.untilAsserted(
        () -> {
          assertThat(coverage(operator, WALKED)).singleElement().matches(Revisions::isWithdrawn);
          JsonNode live = operator.get("/v1/grids/" + WALKED).path("live");
          assertThat(live.path("riskIndex").asDouble()).isZero();
          assertThat(live.path("patrol").path("lastPatrol").asText())
              .isEqualTo(hoursAgo(10).toString());
        });
  }

  @Test
  void dispute_hoursLate_raisesWhatItCompletes(Running running) throws Exception {
    for (int hours : new int[] {9, 8, 7, 1}) {
      running.platform().send(List.of(Events.dispute(QUARREL, "p-late", hoursAgo(hours))));
    }
    Waiting.until("yellow", () -> running.pushed().has("party:p-late", Revisions::isYellow));

    running.platform().send(List.of(Events.dispute(QUARREL, "p-late", hoursAgo(5))));

    Waiting.until("orange", () -> running.pushed().has("party:p-late", Revisions::isOrange));
    Waiting.untilAsserted(
        () ->
            assertThat(standings(running, "party:p-late"))
                .containsExactly(
                    "party:p-late orange highest orange open " + hoursAgo(7) + " to null"));
  }

  @Test
  void lifeCycle_outOfOrder_endsAsInOrder(Running running) throws Exception {
    List<String> backwards = life("I-backwards");
    Collections.reverse(backwards);
    running.platform().send(life("I-forwards"));
    running.platform().send(backwards);

    String accepted =
        "/accept#1 red highest red resolved "
            + hoursAgo(30).plus(Duration.ofMinutes(96))
            + " to "
            + hoursAgo(25);
    Waiting.untilAsserted(
        () -> {
          assertThat(standings(running, "incident:I-forwards"))
              .containsExactly("incident:I-forwards" + accepted);
          assertThat(standings(running, "incident:I-backwards"))
              .containsExactly("incident:I-backwards" + accepted);
          assertThat(openIncidents(running))
              .containsExactlyInAnyOrder(
                  "I-forwards verify " + hoursAgo(10), "I-backwards verify " + hoursAgo(10));
        });
    Waiting.untilAsserted(() -> running.agreement().check());
  }

  private static List<String> life(String incident) {
    return new ArrayList<>(
        List.of(
            Events.step(BUSY, incident, "reported", hoursAgo(30)),
            Events.step(BUSY, incident, "accepted", hoursAgo(25)),
            Events.step(BUSY, incident, "dispatched", hoursAgo(24)),
            Events.step(BUSY, incident, "handled", hoursAgo(10))));
  }

  private static List<JsonNode> coverage(Api operator, String grid) throws Exception {
    return List.copyOf(operator.alerts("&rule=coverage-gap&grid=" + grid).values());
  }

  /** How the alerts of keys that begin so stand, those apart that should never have been. */
  private static List<String> standings(Running running, String key) throws Exception {
    Stream<JsonNode> alerts = running.agreement().newestOnLog().values().stream();
    return alerts
        .filter(alert -> alert.path("key").asText().startsWith(key))
        .filter(alert -> !Revisions.isWithdrawn(alert))
        .map(Revisions::standing)
        .toList();
  }

  private static List<String> openIncidents(Running running) throws Exception {
    JsonNode live = running.platform().operator().get("/v1/grids/" + BUSY).path("live");
    List<String> open = new ArrayList<>();
    for (JsonNode incident : live.path("openIncidents").path("list")) {
      open.add(
          incident.path("incidentId").asText()
              + " "
              + incident.path("stage").asText()
              + " "
              + incident.path("since").asText());
    }
    return open;
  }

  private static Instant hoursAgo(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }
}
