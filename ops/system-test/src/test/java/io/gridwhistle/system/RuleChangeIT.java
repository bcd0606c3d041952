package io.gridwhistle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.system.SharedPlatform.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rule is changed while the job runs: it takes effect at once, and nothing is forgotten. */
@Order(4)
@ExtendWith(SharedPlatform.class)
class RuleChangeIT {
  private static final String GRID = "R-ruled";
  private static final String BEFORE = "p-ruled-before";
  private static final String AFTER = "p-ruled-after";
  private static final String MARKER = "p-ruled-marker";

  @Test
  void threshold_loweredAndRaisedAgain_countsWhatWasSeenBefore(Running running) throws Exception {
    Platform platform = running.platform();
    platform.load(County.of(List.of(GRID), Instant.now()));
    dispute(platform, BEFORE, 2);
    dispute(platform, MARKER, 3);
    awaitTold(running, MARKER, Revisions::isYellow);
    assertThat(told(running, BEFORE)).isEmpty();

    int lowered = change(running, 2);

    awaitTold(running, BEFORE, opened(lowered, 2));
    dispute(platform, AFTER, 2);
    awaitTold(running, AFTER, opened(lowered, 2));
    assertThat(told(running, MARKER)).as("what two versions find alike").hasSize(1);

    int raised = change(running, 3);

    assertThat(raised).isEqualTo(lowered + 1);
    awaitTold(running, BEFORE, said -> transition(said).equals("resolved"));
    awaitTold(running, AFTER, said -> transition(said).equals("resolved"));
    dispute(platform, BEFORE, 1);
    awaitTold(running, BEFORE, opened(raised, 3));
    Waiting.untilAsserted(() -> running.agreement().check());
  }

  /** Sets the threshold for yellow; its first effect is awaited by whoever calls. */
  private static int change(Running running, int yellow) throws Exception {
    String body = "{\"parameters\":{\"party\":{\"yellow\":%d}}}".formatted(yellow);
    return running
        .platform()
        .operator()
        .put("/v1/rules/repeated-dispute", body)
        .path("version")
        .asInt();
  }

  private static Predicate<JsonNode> opened(int version, int disputes) {
    return said ->
        transition(said).equals("opened")
            && Revisions.isYellow(said)
            && said.path("ruleVersion").asInt() == version
            && said.path("evidence").path("total").asInt() == disputes;
  }

  private static void awaitTold(Running running, String party, Predicate<JsonNode> property) {
    long begun = System.nanoTime();
    Waiting.until(party, () -> told(running, party).stream().anyMatch(property));
    Measured.print("rule-change-" + party, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static List<JsonNode> told(Running running, String party) {
    return running
        .pushed()
        .revisions()
        .filter(said -> said.path("key").asText().equals("party:" + party))
        .toList();
  }

  private static String transition(JsonNode said) {
    return said.path("transition").asText();
  }

  private static void dispute(Platform platform, String party, int times) throws Exception {
    platform.send(
        IntStream.range(0, times)
            .mapToObj(count -> Events.dispute(GRID, party, Instant.now()))
            .toList());
  }
}
