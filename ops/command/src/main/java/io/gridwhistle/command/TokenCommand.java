package io.gridwhistle.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "token",
    description = "Prints a bearer token for one role.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  @Mixin private DeploymentOptions deployment;

  @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
  private Role role;

  @Option(
      names = "--division",
      paramLabel = "CODE",
      description = "The division that a town sees, with all below it.")
  private @Nullable String division;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long it is valid (default: 30).")
  private int days;

  @Option(
      names = "--subject",
      defaultValue = "command-line",
      description = "Who it is for, as audits show it.")
  private String subject;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    check();
    var token =
        Tokens.of(deployment.data())
            .mint(role.toString(), division, subject, Duration.ofDays(days));
    spec.commandLine().getOut().println(token);
    return 0;
  }

  private void check() {
    if (role == Role.TOWN && division == null) {
      throw CommandException.unusable(
          "A token of role town needs its division. Add --division CODE.");
    }
    if (role != Role.TOWN && division != null) {
      throw CommandException.unusable(
          "Only role town is bound to a division. Leave out --division, or use --role town.");
    }
    if (days < 1) {
      throw CommandException.unusable("The days (" + days + ") must be at least 1.");
    }
  }

  /** What a token allows. */
  enum Role {
    INGEST,
    ANALYST,
    TOWN,
    OPERATOR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
