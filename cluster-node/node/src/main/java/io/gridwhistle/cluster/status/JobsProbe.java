package io.gridwhistle.cluster.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.cluster.NodeSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flink's jobs through its REST API: state, newest checkpoint, restarts. */
@Singleton
final class JobsProbe implements Probe {
  private static final Duration CALL = Duration.ofSeconds(2);
  private static final Duration LONG_WITHOUT_CHECKPOINT = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CALL).build();
  private final String base;

  JobsProbe(NodeSettings settings) {
    base = settings.flink().replaceAll("/+$", "");
  }

  /**
   * A job.
   *
   * @param lastCheckpoint when the newest completed one was begun, null before the first
   */
  record JobState(
      String id,
      String name,
      String state,
      String startedAt,
      @Nullable String lastCheckpoint,
      long checkpoints,
      long failedCheckpoints,
      long restarts) {

    boolean isRunning() {
      return state.equals("RUNNING");
    }

    /** A job that fails again and again seems to run at most moments, but completes nothing. */
    boolean isStuck(Instant now) {
      String newest = lastCheckpoint == null ? startedAt : lastCheckpoint;
      return (isRunning() || state.equals("RESTARTING"))
          && Instant.parse(newest).isBefore(now.minus(LONG_WITHOUT_CHECKPOINT));
    }
  }

  @Override
  public String part() {
    return "jobs";
  }

  @Override
  public Report look() throws IOException, InterruptedException {
    List<JobState> jobs = new ArrayList<>();
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      jobs.add(job(job));
    }
    return new Report(jobs, troubles(jobs));
  }

  private JobState job(JsonNode job) throws IOException, InterruptedException {
    String id = job.path("jid").asText();
    JsonNode checkpoints = get("/jobs/" + id + "/checkpoints");
    JsonNode restarts = get("/jobs/" + id + "/metrics?get=numRestarts");
    JsonNode trigger = checkpoints.at("/latest/completed/trigger_timestamp");
    return new JobState(
        id,
        job.path("name").asText(),
        job.path("state").asText(),
        Instant.ofEpochMilli(job.path("start-time").asLong()).toString(),
        trigger.isNumber() ? Instant.ofEpochMilli(trigger.asLong()).toString() : null,
        checkpoints.at("/counts/completed").asLong(),
        checkpoints.at("/counts/failed").asLong(),
        restarts.path(0).path("value").asLong());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(CALL).build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.createObjectNode();
  }

  private List<Trouble> troubles(List<JobState> jobs) {
    List<Trouble> troubles = new ArrayList<>();
    if (jobs.stream().noneMatch(JobState::isRunning)) {
      troubles.add(
          new Trouble(
              part(), "没有正在运行的研判作业，不会产生新预警。", "No job is running: no new alerts will come."));
    }
    for (JobState job : jobs) {
      if (job.isStuck(Instant.now())) {
        troubles.add(stuck(job));
      }
      if (job.state.equals("RESTARTING") || job.state.equals("FAILING")) {
        troubles.add(
            new Trouble(
                part(),
                "作业 %s 正在从检查点恢复，预警会短暂延迟。".formatted(job.name),
                "The job %s is recovering from its checkpoint: warnings come a little late."
                    .formatted(job.name)));
      }
    }
    return troubles;
  }

  private Trouble stuck(JobState job) {
    return new Trouble(
        part(),
        "作业 %s 超过 %d 分钟没有完成检查点（已重启 %d 次），预警可能停滞，请查看作业日志。"
            .formatted(job.name, LONG_WITHOUT_CHECKPOINT.toMinutes(), job.restarts),
        "The job %s has completed no checkpoint for over %d minutes (%d restarts): warnings may stand still; look at its log."
            .formatted(job.name, LONG_WITHOUT_CHECKPOINT.toMinutes(), job.restarts));
  }

  @Override
  public Trouble silence() {
    return new Trouble(
        part(),
        "Flink 没有应答，无法得知研判作业的状态。",
        "Flink does not answer: the state of the jobs is unknown.");
  }
}
