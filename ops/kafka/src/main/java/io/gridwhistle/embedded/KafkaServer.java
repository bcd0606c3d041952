package io.gridwhistle.embedded;

import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.CodeLocation;
import io.gridwhistle.process.FreePort;
import io.gridwhistle.process.JavaCommand;
import io.gridwhistle.process.Readiness;
import io.gridwhistle.process.RoleMachine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * A real Kafka broker (KRaft, one node) as a child process on loopback.
 *
 * <p>Its data outlive it: a broker started on the same folder and port goes on with them.
 */
public final class KafkaServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final ChildProcess process;
  private final int port;

  private KafkaServer(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a broker on free ports and waits until it takes connections. */
  public static KafkaServer start(Path data) throws IOException {
    return start(data, FreePort.any(), FreePort.any());
  }

  /** Starts a broker on given ports and waits until it takes connections. */
  public static KafkaServer start(Path data, int port, int controllerPort) throws IOException {
    var log = data.resolve("kafka.log");
    var process = command(data, port, controllerPort, log).start();
    var server = new KafkaServer(process, port);
    try {
      process.awaitReady("Kafka", START_LIMIT, Readiness.port("127.0.0.1", port));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /**
   * The process that {@link #start} would start.
   *
   * @throws IOException if the settings cannot be written to the data folder
   */
  public static JavaCommand command(Path data, int port, int controllerPort, Path log)
      throws IOException {
    var folder = Files.createDirectories(data).toAbsolutePath();
    var settings = folder.resolve("server.properties");
    Files.writeString(settings, KafkaSettings.text(folder.resolve("log"), port, controllerPort));
    return new JavaCommand(
        List.of(
            "-Xms320m",
            "-Xmx320m",
            "-Xmn96m",
            "-XX:+UseSerialGC",
            RoleMachine.OLD_AT_ONCE,
            "-Dlog4j2.configurationFile=classpath:io/gridwhistle/embedded/kafka-log4j2.properties"),
        List.of(CodeLocation.of(KafkaServer.class), lib().resolve("*")),
        "io.gridwhistle.embedded.KafkaMain",
        List.of(settings.toString(), folder.resolve("log").toString(), randomId()),
        Map.of(),
        log);
  }

  /** Host and port, for {@code bootstrap.servers}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }

  private static Path lib() throws IOException {
    var layout = new Properties();
    try (var input = KafkaServer.class.getResourceAsStream("kafka.properties")) {
      layout.load(input);
    }
    return Path.of(layout.getProperty("lib"));
  }

  /** Kafka writes cluster ids as URL-safe Base64; one with a leading dash reads as an option. */
  private static String randomId() {
    var id = UUID.randomUUID();
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(id.getMostSignificantBits() & Long.MAX_VALUE);
    bytes.putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
