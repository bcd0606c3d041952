package io.gridwhistle.benchmark.intake;

import io.gridwhistle.benchmark.role.ShippedRole;
import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A server in a process of its own, the node's or the bare one; both get the same virtual machine
 * and the same number of event loops.
 */
record Server(ChildProcess process, int port) implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final String SECRET = "the benchmark's own secret, of no use elsewhere";

  /** The ingest node, ready to take events. */
  static Server ingest(Path work, String kafka) throws IOException {
    Path secret = Files.writeString(work.resolve("secret"), SECRET);
    int port = FreePort.any();
    Map<String, String> environment =
        Map.of(
            "GRIDWHISTLE_KAFKA", kafka,
            "GRIDWHISTLE_PORT", Integer.toString(port),
            "GRIDWHISTLE_EVENT_LOOPS", Integer.toString(eventLoops()),
            "GRIDWHISTLE_TOKEN_SECRET_FILE", secret.toString(),
            "GRIDWHISTLE_PSEUDONYM_KEY_FILE", secret.toString());
    Server server = start("io.gridwhistle.ingest.IngestNode", List.of(), environment, work, port);
    URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    server.awaitReady(Readiness.http(ready, body -> true));
    return server;
  }

  /** The bare server. */
  static Server bare(Path work) throws IOException {
    int port = FreePort.any();
    List<String> arguments = List.of(Integer.toString(port), Integer.toString(eventLoops()));
    Server server = start(BareServer.class.getName(), arguments, Map.of(), work, port);
    server.awaitReady(Readiness.port("127.0.0.1", port));
    return server;
  }

  private static int eventLoops() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  private static Server start(
      String main, List<String> arguments, Map<String, String> environment, Path work, int port)
      throws IOException {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    Path log = work.resolve(main + ".log");
    JavaCommand command =
        new JavaCommand(
            ShippedRole.INGEST.virtualMachine(), classPath, main, arguments, environment, log);
    return new Server(command.start(), port);
  }

  private void awaitReady(Readiness readiness) {
    try {
      process.awaitReady("The server", START_LIMIT, readiness);
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /** A token that the node takes. */
  static String token() throws GeneralSecurityException {
    return Token.of(SECRET);
  }

  @Override
  public void close() {
    process.close();
  }
}
