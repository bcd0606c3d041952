package io.gridwhistle.benchmark.push;

import io.gridwhistle.benchmark.role.ShippedRole;
import io.gridwhistle.benchmark.role.ThisClassPath;
import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that pushes, as a process.
 *
 * @param path where it takes WebSockets
 */
record PushServer(ChildProcess process, int port, String path) implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SECRET = "a secret of a benchmark, 32 bytes or more";

  /** The ingest node as it ships. */
  static PushServer ingest(String kafka, Path work) throws IOException {
    int port = FreePort.any();
    String secret = Files.writeString(work.resolve("secret"), SECRET).toString();
    Map<String, String> environment =
        Map.of(
            "GRIDWHISTLE_PORT", Integer.toString(port),
            "GRIDWHISTLE_KAFKA", kafka,
            "GRIDWHISTLE_TOKEN_SECRET_FILE", secret,
            "GRIDWHISTLE_PSEUDONYM_KEY_FILE", secret);
    JavaCommand command = ShippedRole.INGEST.command(environment, work.resolve("ingest.log"));
    String path = "/v1/alerts/ws?access_token=" + AnalystToken.sign(SECRET);
    return started(command, port, path, "/health/ready");
  }

  /** The bare broadcast, on the same virtual machine. */
  static PushServer bare(String kafka, Path work) throws IOException {
    int port = FreePort.any();
    JavaCommand command =
        new JavaCommand(
            ShippedRole.INGEST.virtualMachine(),
            ThisClassPath.entries(),
            BroadcastMain.class.getName(),
            List.of(kafka, Integer.toString(port)),
            Map.of(),
            work.resolve("bare.log"));
    return started(command, port, "/", "/");
  }

  private static PushServer started(JavaCommand command, int port, String path, String health)
      throws IOException {
    PushServer server = new PushServer(command.start(), port, path);
    try {
      URI address = URI.create("http://127.0.0.1:" + port + health);
      server.process.awaitReady("The server", LIMIT, Readiness.http(address, body -> true));
      return server;
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  /** Processor time used so far, in seconds. */
  double processorSeconds() {
    return ProcessHandle.of(process.pid())
        .flatMap(handle -> handle.info().totalCpuDuration())
        .map(used -> used.toNanos() / 1e9)
        .orElse(Double.NaN);
  }

  /** Bytes of memory that are resident now; empty where the system does not tell. */
  Optional<Long> residentBytes() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
