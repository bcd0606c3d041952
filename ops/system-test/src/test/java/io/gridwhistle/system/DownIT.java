package io.gridwhistle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.system.CommandLine.Outcome;
import io.gridwhistle.system.SharedPlatform.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Starting twice, stopping without a trace, and coming back with everything. */
@Order(5)
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(SharedPlatform.class)
class DownIT {
  private static final String GRID = "D-one";
  private static final String KEY = "party:p-down";

  @Test
  @Order(1)
  void up_again_leavesAllAsItIsAndSaysSo(Running running) throws Exception {
    var before = running.platform().processes();

    String said = running.platform().up().succeeded();

    assertThat(said).contains("already running");
    assertThat(running.platform().processes()).isEqualTo(before);
  }

  @Test
  @Order(2)
  void up_onTakenPorts_namesThem(Running running, @TempDir Path other) throws Exception {
    int base = running.platform().base();

    Outcome outcome =
        CommandLine.run("up", "--data", other.toString(), "--port-base", Integer.toString(base));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output())
        .startsWith("error: Ports ")
        .contains(base + " (ingest)", "(Kafka)", "--port-base");
  }

  @Test
  @Order(3)
  void down_leavesNothing_andTheNextUpBringsAllBack(Running running) throws Exception {
    Platform platform = running.platform();
    platform.load(County.of(List.of(GRID), Instant.now()));
    dispute(platform, 4);
    Api operator = platform.operator();
    Waiting.until("the alert", () -> found(operator).path("revision").asInt() >= 1);
    Waiting.untilAsserted(() -> running.agreement().check());
    JsonNode alert = found(operator);
    JsonNode parts = live(operator).path("parts");

    Collection<ProcessHandle> processes = platform.processes().values();
    platform.down().succeeded();
    assertThat(processes).noneMatch(DownIT::runs);
    assertThat(leftOf(platform)).isEmpty();
    assertThat(platform.processes()).isEmpty();
    assertThat(FreePort.areFree(platform.base(), Platform.PORTS)).isTrue();
    assertThat(platform.status().status()).isEqualTo(1);

    long begun = System.nanoTime();
    platform.up().succeeded();
    Measured.print("up-again-ready-s", Duration.ofNanos(System.nanoTime() - begun));
    Waiting.untilAsserted(
        () -> {
          assertThat(found(operator)).isEqualTo(alert);
          assertThat(identities(live(operator).path("parts"))).isEqualTo(identities(parts));
        });
    dispute(platform, 1);
    Waiting.until("orange", () -> found(operator).path("severity").asText().equals("orange"));
  }

  private static void dispute(Platform platform, int times) throws Exception {
    platform.send(
        IntStream.range(0, times)
            .mapToObj(count -> Events.dispute(GRID, "p-down", Instant.now()))
            .toList());
  }

  private static JsonNode found(Api operator) throws Exception {
    Collection<JsonNode> found = operator.alerts("&q=" + Api.encoded(KEY)).values();
    assertThat(found).hasSize(1);
    return found.iterator().next();
  }

  private static JsonNode live(Api operator) throws Exception {
    return operator.get("/v1/grids/" + GRID).path("live");
  }

  private static List<String> identities(JsonNode parts) {
    return parts.findValuesAsText("alertId");
  }

  /** A zombie, whose parent has not asked for its status yet, has no command any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  /** Processes whose command line names the data folder. */
  private static List<String> leftOf(Platform platform) {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(platform.data().toString()))
        .toList();
  }
}
