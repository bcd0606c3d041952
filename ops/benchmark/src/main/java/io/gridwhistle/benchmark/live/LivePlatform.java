package io.gridwhistle.benchmark.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridwhistle.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A whole platform of real processes, started and ended by the product's own command. */
final class LivePlatform implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PORTS = 40;
  private static final int API = 8;
  private static final int FLINK = 28;

  private final Path data;
  private final int base = FreePort.block(PORTS);
  private final Thread atExit = new Thread(this::endQuietly);

  private LivePlatform(Path data) {
    this.data = data.toAbsolutePath();
  }

  static LivePlatform up(Path data) throws IOException, InterruptedException {
    LivePlatform platform = new LivePlatform(data);
    Runtime.getRuntime().addShutdownHook(platform.atExit);
    long begun = System.nanoTime();
    platform.command("up", "--port-base", Integer.toString(platform.base));
    System.out.printf("platform up in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    return platform;
  }

  URI ingest() {
    return URI.create("http://127.0.0.1:" + base);
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + (base + API));
  }

  String token(String role) throws IOException, InterruptedException {
    return command("token", "--role", role).strip();
  }

  /** The process that runs the jobs, as its PID file names it. */
  ProcessHandle worker() throws IOException, InterruptedException {
    Path file = data.resolve("run").resolve(busiestWorker() + ".pid");
    String pid = Files.readString(file).split(" ", 2)[0];
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** The job manager's name of the task manager with the most tasks; others may stand by. */
  private String busiestWorker() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + (base + FLINK) + "/taskmanagers");
    HttpRequest request = HttpRequest.newBuilder(address).build();
    String workers = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    String busiest = "";
    int most = 0;
    for (JsonNode worker : JSON.readTree(workers).path("taskmanagers")) {
      int taken = worker.path("slotsNumber").asInt() - worker.path("freeSlots").asInt();
      busiest = taken > most ? worker.path("id").asText() : busiest;
      most = Math.max(most, taken);
    }
    return busiest;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    command("down");
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private void endQuietly() {
    try {
      command("down");
    } catch (IOException failed) {
      System.err.println("The platform of " + data + " may still run: " + failed.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String command(String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(home().resolve("ops/gridwhistle").toString()));
    line.addAll(List.of(name, "--data", data.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("GRIDWHISTLE_SKIP_BUILD", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("gridwhistle " + name + " failed:\n" + output);
    }
    return output;
  }

  private static Path home() {
    String home = System.getenv("GRIDWHISTLE_HOME");
    return Path.of(home == null ? "" : home).toAbsolutePath();
  }
}
