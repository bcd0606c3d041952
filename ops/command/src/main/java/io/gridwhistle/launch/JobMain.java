package io.gridwhistle.launch;

import java.util.Arrays;
import picocli.CommandLine;

/** Runs a command whose class is named, as only its own process has it on the class path. */
public final class JobMain {
  private JobMain() {}

  /**
   * Runs it and exits with its status.
   *
   * @param arguments the command's class, then its own arguments
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    var constructor = Class.forName(arguments[0]).getDeclaredConstructor();
    constructor.setAccessible(true);
    var commandLine = new CommandLine(constructor.newInstance());
    commandLine.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          line.getErr().println("error: " + failure.getMessage());
          return 1;
        });
    commandLine.setParameterExceptionHandler(
        (unusable, none) -> {
          unusable.getCommandLine().getErr().println("error: " + unusable.getMessage());
          return CommandLine.ExitCode.USAGE;
        });
    System.exit(commandLine.execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }
}
