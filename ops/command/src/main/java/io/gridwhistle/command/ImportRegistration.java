package io.gridwhistle.command;

import io.gridwhistle.importing.ImportCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Adds {@code import}, which sends to the platform that the deployment's options name. */
final class ImportRegistration implements IDefaultValueProvider {
  private static final Duration TOKEN_VALID = Duration.ofHours(12);

  private final DeploymentOptions deployment = new DeploymentOptions();

  private ImportRegistration() {}

  static void addTo(CommandLine commandLine) {
    var registration = new ImportRegistration();
    var command =
        new CommandLine(
            new ImportCommand(
                () -> registration.token("ingest"), () -> registration.token("operator")));
    command
        .getCommandSpec()
        .addMixin(
            "deployment",
            CommandLine.Model.CommandSpec.forAnnotatedObject(registration.deployment));
    command.setDefaultValueProvider(registration);
    commandLine.addSubcommand(command);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) throws IOException {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    return switch (option.longestName()) {
      case "--ingest" -> address("GRIDWHISTLE_INGEST", deployment.ports().ingest(1));
      case "--api" -> address("GRIDWHISTLE_API", deployment.ports().api(1));
      default -> null;
    };
  }

  private static String address(String variable, int port) {
    var configured = System.getenv(variable);
    return configured == null ? "http://127.0.0.1:" + port : configured;
  }

  private String token(String role) {
    try {
      return Tokens.of(deployment.data()).mint(role, null, "import", TOKEN_VALID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
