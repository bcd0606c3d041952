package io.gridwhistle.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A platform that runs on a data folder, seen from the command line. */
public final class RunningPlatform {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final DataFolder data;
  private final RunFolder run;
  private final HttpClient client = HttpClient.newHttpClient();

  public RunningPlatform(DataFolder data) {
    this.data = data;
    this.run = new RunFolder(data.run());
  }

  /** Its supervisor's process, if it runs. */
  public Optional<ProcessHandle> supervisor() throws IOException {
    return run.process(Supervisor.NAME);
  }

  /** How it stands; empty if it does not run, or has not come so far yet. */
  public Optional<PlatformStatus> status() throws IOException, InterruptedException {
    var control = ControlFile.in(data.run()).read();
    if (control.isEmpty() || supervisor().isEmpty()) {
      return Optional.empty();
    }
    var request = request(control.get(), "/status").timeout(Duration.ofSeconds(5)).build();
    var body = client.send(request, BodyHandlers.ofByteArray()).body();
    return Optional.of(ControlServer.MAPPER.readValue(body, PlatformStatus.class));
  }

  /**
   * Brings the instances of a role to a number, and returns when all serve or have left.
   *
   * @throws IllegalArgumentException if that cannot be done, saying why
   */
  public void scale(String role, int count) throws IOException, InterruptedException {
    var control =
        ControlFile.in(data.run())
            .read()
            .orElseThrow(() -> new IllegalArgumentException("Gridwhistle is not running."));
    var wish = ControlServer.MAPPER.writeValueAsString(Map.of("role", role, "count", count));
    var request = request(control, "/scale").POST(BodyPublishers.ofString(wish)).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(answer.body());
    }
  }

  /**
   * Ends everything.
   *
   * @return whether there was anything to end
   */
  public boolean stop() throws IOException {
    var supervisor = supervisor();
    supervisor.ifPresent(process -> RunFolder.end(process, STOP_LIMIT));
    var swept = run.sweep(Duration.ofSeconds(10));
    ControlFile.in(data.run()).delete();
    return supervisor.isPresent() || !swept.isEmpty();
  }

  private static HttpRequest.Builder request(List<String> control, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.get(0) + path))
        .header("Authorization", control.get(1));
  }
}
