package io.gridwhistle.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "down",
    description = "Stops everything; the data stay.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
  @Mixin private DeploymentOptions deployment;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var stopped = deployment.platform().stop();
    var root = deployment.data().root();
    spec.commandLine()
        .getOut()
        .println(
            stopped
                ? "Gridwhistle has stopped; its data stay in " + root + "."
                : "Gridwhistle is not running on " + root + ".");
    return 0;
  }
}
