package io.gridwhistle.command;

import io.gridwhistle.launch.PlatformStatus;
import io.gridwhistle.launch.RoleStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Shows each role; exit status 0 only if all are ready.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-16s %-11s %8s %9s %10s  %s%n";

  @Mixin private DeploymentOptions deployment;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var status =
        deployment
            .platform()
            .status()
            .orElseThrow(
                () ->
                    CommandException.failed(
                        "Gridwhistle is not running on "
                            + deployment.data().root()
                            + ". Start it with: gridwhistle up"));
    print(status);
    if (!status.ready()) {
      throw CommandException.failed(
          "Not every role is ready. Wait a moment, or see gridwhistle logs ROLE.");
    }
    return 0;
  }

  private void print(PlatformStatus status) {
    var out = spec.commandLine().getOut();
    out.printf(ROW, "ROLE", "STATE", "PID", "RESTARTS", "UP", "ADDRESS");
    for (var role : status.roles()) {
      out.printf(
          ROW,
          role.name(),
          role.state().name().toLowerCase(Locale.ROOT),
          role.pid() == 0 ? "-" : Long.toString(role.pid()),
          role.restarts(),
          up(role),
          role.address());
    }
    out.flush();
  }

  private static String up(RoleStatus role) {
    var time = Duration.between(role.since(), Instant.now());
    return role.pid() == 0
        ? "-"
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart());
  }
}
