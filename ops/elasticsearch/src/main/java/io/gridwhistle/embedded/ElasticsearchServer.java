package io.gridwhistle.embedded;

import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.CodeLocation;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import io.gridwhistle.process.RoleMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A real single-node Elasticsearch as a child process on loopback, without security.
 *
 * <p>Its data outlive it: a node started on the same folder goes on with them.
 */
public final class ElasticsearchServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final ChildProcess process;
  private final int port;

  private ElasticsearchServer(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a node on free ports and waits until its cluster is usable. */
  public static ElasticsearchServer start(Path data) throws IOException {
    return start(data, FreePort.any(), FreePort.any());
  }

  /** Starts a node on given ports and waits until its cluster is usable. */
  public static ElasticsearchServer start(Path data, int port, int transportPort)
      throws IOException {
    var log = data.resolve("elasticsearch.log");
    var server = new ElasticsearchServer(command(data, port, transportPort, log).start(), port);
    try {
      server.process.awaitReady("Elasticsearch", START_LIMIT, healthy(server.address()));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Ready once every primary shard is there: yellow, as a single node has no replicas. */
  public static Readiness healthy(URI address) {
    return Readiness.http(
        address.resolve("/_cluster/health"), body -> !body.contains("\"status\":\"red\""));
  }

  /**
   * The process that {@link #start} would start.
   *
   * @throws IOException if the data folder cannot be made
   */
  public static JavaCommand command(Path data, int port, int transportPort, Path log)
      throws IOException {
    var folder = Files.createDirectories(data).toAbsolutePath();
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    var home = home();
    return new JavaCommand(
        List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            RoleMachine.QUICK_COMPILER,
            "-XX:MaxDirectMemorySize=128m",
            "-Djava.io.tmpdir=" + temporary,
            "-Dlog4j2.disable.jmx=true",
            "--module-path",
            home.resolve("lib").toString(),
            "--add-modules",
            "ALL-MODULE-PATH"),
        List.of(CodeLocation.of(ElasticsearchServer.class)),
        "io.gridwhistle.embedded.ElasticsearchMain",
        List.of(
            home.toString(),
            folder.toString(),
            Integer.toString(port),
            Integer.toString(transportPort)),
        Map.of(),
        log);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }

  private static Path home() throws IOException {
    var layout = new Properties();
    try (var input = ElasticsearchServer.class.getResourceAsStream("elasticsearch.properties")) {
      layout.load(input);
    }
    return Path.of(layout.getProperty("server"));
  }
}
