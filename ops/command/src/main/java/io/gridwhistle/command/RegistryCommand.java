package io.gridwhistle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "registry",
    description = "Administers the grids and divisions.",
    mixinStandardHelpOptions = true,
    subcommands = RegistryCommand.Load.class)
final class RegistryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: load FILE");
  }

  @Command(
      name = "load",
      description = "Replaces the registry of the running platform.",
      mixinStandardHelpOptions = true)
  static final class Load implements Callable<Integer> {
    @Mixin private DeploymentOptions deployment;

    @Parameters(paramLabel = "FILE", description = "A GeoJSON FeatureCollection.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (!Files.isReadable(file)) {
        throw CommandException.unusable("The file " + file + " cannot be read. Check its name.");
      }
      var answer = deployment.operator().put("/v1/registry", "application/geo+json", file);
      spec.commandLine().getOut().println("Registry loaded: " + answer);
      return 0;
    }
  }
}
