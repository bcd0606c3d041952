package io.gridwhistle.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = "Measures one part, with a floor or a rival in the same run.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "What to measure.")
  private String name;

  @Override
  public Integer call() {
    throw CommandException.unusable(
        "There is no benchmark named " + name + ". This release ships none yet.");
  }
}
