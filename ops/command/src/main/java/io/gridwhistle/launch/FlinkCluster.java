package io.gridwhistle.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Flink's job manager says about its workers and jobs. */
final class FlinkCluster {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private static final Set<String> OVER = Set.of("FAILED", "FINISHED", "CANCELED", "SUSPENDED");

  private final int port;

  FlinkCluster(int port) {
    this.port = port;
  }

  /**
   * Ready once a task manager of that name is registered that was not when it was ready before: of
   * one that has died the job manager keeps the registration for a while.
   */
  static Readiness registered(int port, String name) {
    var cluster = new FlinkCluster(port);
    var known = new AtomicReference<>("");
    return () -> {
      var address = cluster.addressOf(name);
      return !address.isEmpty() && !address.equals(known.getAndSet(address));
    };
  }

  /** Where a task manager can be called, which differs from start to start; empty for none. */
  private String addressOf(String name) throws IOException, InterruptedException {
    return stream(get("/taskmanagers").path("taskmanagers"))
        .filter(worker -> worker.path("id").asText().equals(name))
        .map(worker -> worker.path("path").asText())
        .findFirst()
        .orElse("");
  }

  /** Whether another task manager than the named one has nothing to do. */
  boolean hasSpare(String lost) {
    return hasOther(lost, worker -> worker.path("freeSlots").equals(worker.path("slotsNumber")));
  }

  /** Whether another task manager than the named one is there. */
  boolean hasOther(String name) {
    return hasOther(name, worker -> true);
  }

  private boolean hasOther(String name, Predicate<JsonNode> which) {
    try {
      return stream(get("/taskmanagers").path("taskmanagers"))
          .filter(worker -> !worker.path("id").asText().equals(name))
          .anyMatch(which);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many jobs are neither over nor failed for good. */
  long liveJobs() throws IOException, InterruptedException {
    return stream(get("/jobs/overview").path("jobs")).filter(FlinkCluster::live).count();
  }

  /** Whether every task of every job runs. */
  boolean allTasksRun() throws IOException, InterruptedException {
    var jobs = stream(get("/jobs/overview").path("jobs")).filter(FlinkCluster::live).toList();
    return !jobs.isEmpty() && jobs.stream().allMatch(FlinkCluster::runs);
  }

  private static boolean live(JsonNode job) {
    return !OVER.contains(job.path("state").asText());
  }

  private static boolean runs(JsonNode job) {
    var tasks = job.path("tasks");
    return tasks.path("total").asInt() > 0
        && tasks.path("running").asInt() + tasks.path("finished").asInt()
            == tasks.path("total").asInt();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + port + path);
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
    return MAPPER.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
