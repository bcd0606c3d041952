package io.gridwhistle.command;

import io.gridwhistle.simulate.SimulateCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the platform. */
@Command(
    name = "gridwhistle",
    description = "Real-time risk warning for county grid governance.",
    mixinStandardHelpOptions = true,
    version = "gridwhistle 0.1.0",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ScaleCommand.class,
      ReplayCommand.class,
      RegistryCommand.class,
      RulesCommand.class,
      TokenCommand.class,
      BenchCommand.class,
    })
public final class Gridwhistle implements Callable<Integer> {
  @Spec CommandSpec spec;

  /** Exits with 0 only when all was done, and with 2 for unusable arguments. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var commandLine = new CommandLine(new Gridwhistle());
    commandLine.addSubcommand(new SimulateCommand());
    ImportRegistration.addTo(commandLine);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    return Failures.install(commandLine);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do, such as up or status");
  }
}
