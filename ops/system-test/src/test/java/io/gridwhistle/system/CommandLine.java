package io.gridwhistle.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the product's own command, as a person does. */
final class CommandLine {
  private static final Path HOME =
      Path.of(System.getProperty("gridwhistle.home", "../..")).toAbsolutePath().normalize();

  private CommandLine() {}

  /**
   * What came of a command.
   *
   * @param output standard output and error as they came
   */
  record Outcome(int status, String output) {
    /** The output of a command that must have done all. */
    String succeeded() {
      if (status != 0) {
        throw new AssertionError("Exit status " + status + ":\n" + output);
      }
      return output;
    }
  }

  static Outcome run(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(HOME.resolve("ops/gridwhistle").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("GRIDWHISTLE_SKIP_BUILD", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
