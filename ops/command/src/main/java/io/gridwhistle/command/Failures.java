package io.gridwhistle.command;

import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one sentence on standard error and an exit status. */
final class Failures {
  private Failures() {}

  static CommandLine install(CommandLine commandLine) {
    return commandLine
        .setParameterExceptionHandler(Failures::unusable)
        .setExecutionExceptionHandler(Failures::failed);
  }

  private static int unusable(ParameterException failure, String[] arguments) {
    var commandLine = failure.getCommandLine();
    var name = commandLine.getCommandSpec().qualifiedName();
    var problem = String.valueOf(failure.getMessage()).replaceAll("\\.$", "");
    print(commandLine, problem + suggestions(failure) + " See " + name + " --help.");
    return 2;
  }

  private static String suggestions(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      return ". Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
    }
    return ".";
  }

  private static int failed(Exception failure, CommandLine commandLine, ParseResult parsed) {
    print(commandLine, sentence(failure));
    return failure instanceof CommandException known ? known.status() : 1;
  }

  private static String sentence(Exception failure) {
    if (failure.getClass().getName().startsWith("io.gridwhistle.")) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof NoSuchFileException) {
      return "The file " + failure.getMessage() + " does not exist. Check its name.";
    }
    if (failure instanceof AccessDeniedException) {
      return "The file " + failure.getMessage() + " cannot be accessed. Check its permissions.";
    }
    if (failure instanceof ConnectException) {
      return "Gridwhistle does not answer. Start it with: gridwhistle up";
    }
    return "That failed: " + failure + ". gridwhistle status and gridwhistle logs say more.";
  }

  private static void print(CommandLine commandLine, String sentence) {
    commandLine.getErr().println("error: " + sentence.replaceAll("\\s*\\R\\s*", " "));
  }
}
