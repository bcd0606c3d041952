package io.gridwhistle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node as its own process, from the jar and the folder beside it. */
class ShutdownIT {
  @TempDir private Path folder;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final int port = FreePort.any();

  @Test
  void process_askedToEndUnderLoad_answersWhatIsOpenAndEndsCleanly() throws Exception {
    TestKafka kafka = TestKafka.shared();
    Path log = folder.resolve("ingest.log");
    try (ChildProcess process = command(kafka, log).start()) {
      process.awaitReady(
          "ingest",
          Duration.ofSeconds(60),
          Readiness.http(URI.create("http://127.0.0.1:" + port + "/health/ready"), body -> true));
      CompletableFuture<Void> sender = CompletableFuture.runAsync(this::sendUntilRefused);
      await().until(() -> acknowledged.size() > 50);
      process.stop(Duration.ofSeconds(20));
      sender.join();

      assertThat(process.exitStatus()).isIn(0, 143);
      assertThat(Files.readString(log)).contains("Stopped").doesNotContain("cleanly");
      assertThat(idsIn(kafka)).containsAll(acknowledged);
    }
  }

  @Test
  void process_withoutSettings_saysWhatIsMissingAndEndsWith2() throws Exception {
    Path log = folder.resolve("ingest.log");
    try (ChildProcess process = command(Map.of(), log).start()) {
      assertThat(process.awaitEnd(Duration.ofSeconds(60))).isTrue();
      assertThat(process.exitStatus()).isEqualTo(2);
      assertThat(Files.readString(log)).contains("GRIDWHISTLE_TOKEN_SECRET_FILE is not set.");
    }
  }

  private JavaCommand command(TestKafka kafka, Path log) throws Exception {
    return command(TestNode.variables(kafka.address(), port, Map.of()), log);
  }

  private static JavaCommand command(Map<String, String> variables, Path log) {
    Path target = Path.of("target").toAbsolutePath();
    return new JavaCommand(
        List.of("-Xmx192m", "-XX:+UseSerialGC"),
        List.of(target.resolve("ingest.jar"), target.resolve("lib").resolve("*")),
        "io.gridwhistle.ingest.IngestNode",
        List.of(),
        variables,
        log);
  }

  private void sendUntilRefused() {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; ; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events"))
              .header("Content-Type", "application/cloudevents+json")
              .header("Authorization", "Bearer " + Tokens.ingest())
              .POST(BodyPublishers.ofString(TestEvents.accepted("/test/shutdown", "e-" + i)))
              .build();
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 202) {
          acknowledged.add("e-" + i);
        }
      } catch (IOException | InterruptedException ended) {
        return;
      }
    }
  }

  private static Set<String> idsIn(TestKafka kafka) {
    return LoggedEvent.in(kafka.records(Topics.EVENTS)).stream()
        .map(LoggedEvent::event)
        .filter(event -> event.source().equals("/test/shutdown"))
        .map(event -> event.id())
        .collect(Collectors.toSet());
  }
}
