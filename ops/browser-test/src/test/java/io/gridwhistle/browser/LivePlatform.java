package io.gridwhistle.browser;

import io.gridwhistle.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole platform with its demo county, shared by all tests; ends with them. */
final class LivePlatform {
  private static final int BLOCK = 40;
  private static final Path HOME = Path.of(System.getProperty("gridwhistle.home"));
  private static final String RUNNING = System.getProperty("gridwhistle.running", "");
  private static final Map<String, String> TOKENS = new HashMap<>();

  private static LivePlatform shared;

  private final Path data;
  private final int base;

  private LivePlatform(Path data, int base) {
    this.data = data.toAbsolutePath();
    this.base = base;
  }

  static synchronized LivePlatform get() throws IOException, InterruptedException {
    if (shared == null) {
      shared = RUNNING.isBlank() ? start() : running(Path.of(RUNNING));
    }
    return shared;
  }

  private static LivePlatform running(Path data) throws IOException {
    return new LivePlatform(
        data, Integer.parseInt(Files.readString(data.resolve("port-base")).strip()));
  }

  private static LivePlatform start() throws IOException, InterruptedException {
    LivePlatform platform =
        new LivePlatform(Files.createTempDirectory("gridwhistle-browser"), FreePort.block(BLOCK));
    Runtime.getRuntime().addShutdownHook(new Thread(platform::stop));
    platform.command("up", "--demo", "--port-base", Integer.toString(platform.base));
    return platform;
  }

  private void stop() {
    try {
      command("down");
    } catch (IOException | InterruptedException | AssertionError failed) {
      System.err.println("The platform on " + data + " did not stop: " + failed.getMessage());
    }
  }

  String console() {
    return "http://127.0.0.1:" + (base + 8);
  }

  String ingest() {
    return "http://127.0.0.1:" + base;
  }

  String kafka() {
    return "127.0.0.1:" + (base + 24);
  }

  /** A token of the role; a town's is bound to the division. */
  synchronized String token(String role, String division) throws IOException, InterruptedException {
    String who = role + division;
    if (!TOKENS.containsKey(who)) {
      List<String> words = new ArrayList<>(List.of("token", "--role", role, "--subject", role));
      if (!division.isEmpty()) {
        words.addAll(List.of("--division", division));
      }
      TOKENS.put(who, command(words.toArray(String[]::new)).strip());
    }
    return TOKENS.get(who);
  }

  /** The status of an analyst's call of the API, which no browser hears of. */
  int statusOf(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(console()).resolve(path))
            .header("Authorization", "Bearer " + token("analyst", ""))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Kills the process of a role; its supervisor starts it again. */
  void kill(String role) throws IOException {
    String pid = Files.readString(data.resolve("run").resolve(role + ".pid")).strip();
    ProcessHandle.of(Long.parseLong(pid.split("\\s")[0])).orElseThrow().destroyForcibly();
  }

  private String command(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(HOME.resolve("ops/gridwhistle").toString());
    line.addAll(List.of(words));
    line.addAll(List.of("--data", data.toString()));
    Path errors = Files.createTempFile("gridwhistle", ".errors");
    ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
    builder.environment().put("GRIDWHISTLE_SKIP_BUILD", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new AssertionError(line + " failed:\n" + output + Files.readString(errors));
    }
    Files.delete(errors);
    return output;
  }
}
