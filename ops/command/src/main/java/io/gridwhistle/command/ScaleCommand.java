package io.gridwhistle.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "scale",
    description = "Lets instances of a role join, or leave gracefully, until there are N.",
    mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {
  @Mixin private DeploymentOptions deployment;

  @Parameters(paramLabel = "ROLE", description = "cluster-node, taskmanager or ingest.")
  private String role;

  @Parameters(paramLabel = "N", description = "How many there shall be.")
  private int count;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var platform = deployment.platform();
    if (platform.supervisor().isEmpty()) {
      throw CommandException.failed(
          "Gridwhistle is not running on "
              + deployment.data().root()
              + ". Start it with: gridwhistle up");
    }
    try {
      platform.scale(role, count);
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(String.valueOf(e.getMessage()));
    }
    spec.commandLine().getOut().println(role + ": " + count);
    return 0;
  }
}
