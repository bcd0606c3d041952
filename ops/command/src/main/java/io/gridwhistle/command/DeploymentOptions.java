package io.gridwhistle.command;

import io.gridwhistle.launch.DataFolder;
import io.gridwhistle.launch.Installation;
import io.gridwhistle.launch.Ports;
import io.gridwhistle.launch.RunningPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which platform a command is about. */
final class DeploymentOptions {
  private static final Duration TOKEN_VALID = Duration.ofMinutes(10);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where data, logs and secrets are kept (default: $$GRIDWHISTLE_DATA, else .gridwhistle"
              + " in the project).")
  private @Nullable Path data;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description =
          "Take the "
              + Ports.BLOCK
              + " ports from N on instead of the usual ones: ingest has N, the API N+8 (default:"
              + " $$GRIDWHISTLE_PORT_BASE, else as last time; 0 means the usual ones).")
  private @Nullable Integer portBase;

  DataFolder data() {
    if (data != null) {
      return new DataFolder(data);
    }
    var configured = System.getenv("GRIDWHISTLE_DATA");
    var folder = Installation.current().root().resolve(".gridwhistle");
    return new DataFolder(configured == null ? folder : Path.of(configured));
  }

  Ports ports() throws IOException {
    var configured = System.getenv("GRIDWHISTLE_PORT_BASE");
    try {
      if (portBase != null) {
        return new Ports(portBase);
      }
      return configured == null ? data().ports() : new Ports(Integer.parseInt(configured));
    } catch (NumberFormatException e) {
      throw CommandException.unusable(
          "The port base (" + configured + ") must be a number. Maybe use 20000.");
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(String.valueOf(e.getMessage()));
    }
  }

  /** The interface of the cluster nodes, for an operator. */
  HttpApi operator() throws IOException {
    var token = Tokens.of(data()).mint("operator", null, "command-line", TOKEN_VALID);
    return new HttpApi(URI.create("http://127.0.0.1:" + ports().api(1)), token);
  }

  RunningPlatform platform() {
    return new RunningPlatform(data());
  }
}
