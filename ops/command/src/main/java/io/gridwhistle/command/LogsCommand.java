package io.gridwhistle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "logs",
    description = "Prints the log of a role, such as kafka, ingest or cluster-node-2.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  private static final String SUFFIX = ".log";

  @Mixin private DeploymentOptions deployment;

  @Parameters(paramLabel = "ROLE", description = "The role, or supervisor.")
  private String role;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what is added.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "200",
      description = "How many lines to begin with (default: 200).")
  private int lines;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (lines < 0) {
      throw CommandException.unusable("The lines (" + lines + ") must not be negative.");
    }
    new LogFollower(log(), spec.commandLine().getOut()).tail(lines, follow);
    return 0;
  }

  /** The first instance answers to the plain name. */
  private Path log() throws IOException {
    var names = names();
    for (var name : List.of(role, role + "-1")) {
      if (names.contains(name)) {
        return deployment.data().log(name);
      }
    }
    throw CommandException.unusable(
        "There is no log of "
            + role
            + (names.isEmpty() ? ", as nothing was started yet." : ". Choose one of: ")
            + String.join(", ", names));
  }

  private List<String> names() throws IOException {
    var folder = deployment.data().logs();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }
}
