package io.gridwhistle.system;

import io.gridwhistle.importing.EventSender;
import io.gridwhistle.importing.SendReport;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.system.CommandLine.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole platform of real processes on its own ports and data folder. */
final class Platform implements AutoCloseable {
  static final int PORTS = 40;

  private final Path data;
  private final int base;
  private @Nullable EventSender sender;

  private Platform(Path data, int base) {
    this.data = data.toAbsolutePath();
    this.base = base;
  }

  /** One that has never run. */
  static Platform prepare(Path data) throws IOException {
    delete(data);
    return new Platform(data, FreePort.block(PORTS));
  }

  int base() {
    return base;
  }

  Path data() {
    return data;
  }

  Outcome up() throws IOException, InterruptedException {
    return CommandLine.run("up", "--data", data.toString(), "--port-base", Integer.toString(base));
  }

  Outcome down() throws IOException, InterruptedException {
    return CommandLine.run("down", "--data", data.toString());
  }

  Outcome status() throws IOException, InterruptedException {
    return CommandLine.run("status", "--data", data.toString());
  }

  URI ingest() {
    return URI.create("http://127.0.0.1:" + base);
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + (base + 8));
  }

  EventLog log() {
    return new EventLog("127.0.0.1:" + (base + 24));
  }

  String token(String role) throws IOException, InterruptedException {
    return CommandLine.run("token", "--data", data.toString(), "--role", role).succeeded().strip();
  }

  /** The interface of the cluster node, for an operator. */
  Api operator() throws IOException, InterruptedException {
    return new Api(api(), token("operator"));
  }

  /** Puts a registry in force. */
  void load(String registry) throws IOException, InterruptedException {
    sender().putRegistry(registry);
  }

  /** Sends events until each of them is answered as accepted. */
  void send(List<String> events) throws IOException, InterruptedException {
    SendReport report = sender().send(events.iterator());
    if (report.rejectedInAll() > 0) {
      throw new AssertionError("Events were rejected: " + report);
    }
  }

  private synchronized EventSender sender() throws IOException, InterruptedException {
    if (sender == null) {
      String ingestToken = token("ingest");
      String operatorToken = token("operator");
      sender = new EventSender(ingest(), api(), () -> ingestToken, () -> operatorToken);
    }
    return sender;
  }

  /** The process of every role and of their supervisor, by its name. */
  Map<String, ProcessHandle> processes() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("run"))) {
      return files
          .filter(file -> file.toString().endsWith(".pid"))
          .collect(Collectors.toMap(Platform::roleOf, Platform::processOf));
    }
  }

  private static String roleOf(Path file) {
    return file.getFileName().toString().replace(".pid", "");
  }

  private static ProcessHandle processOf(Path file) {
    try {
      String pid = Files.readString(file).split(" ", 2)[0];
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Ends a role's process with SIGKILL. */
  void kill(String role) throws IOException {
    processes().get(role).destroyForcibly();
  }

  /** Stops a role's process with SIGSTOP: it keeps its connections and answers nothing. */
  void freeze(String role) throws IOException, InterruptedException {
    String pid = Long.toString(processes().get(role).pid());
    Process kill = new ProcessBuilder("kill", "-STOP", pid).start();
    if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
      throw new AssertionError("kill -STOP " + pid + " failed");
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    down();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
