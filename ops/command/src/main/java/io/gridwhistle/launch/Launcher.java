package io.gridwhistle.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the supervisor as a process that outlives the command line. */
public final class Launcher {
  private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

  private Launcher() {}

  /**
   * Starts it; its standard output goes to its log.
   *
   * @throws IOException if the data folder cannot be written
   */
  public static Process start(
      Installation installation, DataFolder data, Ports ports, int members, boolean demo)
      throws IOException {
    data.prepare();
    data.keep(ports);
    var log = data.log(Supervisor.NAME).toFile();
    var arguments =
        List.of(
            data.root().toString(),
            Integer.toString(ports.base()),
            Integer.toString(members),
            Boolean.toString(demo));
    var builder = new ProcessBuilder(line(installation, arguments)).redirectErrorStream(true);
    builder.environment().put("GRIDWHISTLE_HOME", installation.root().toString());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(log);
    return builder.start();
  }

  /** A session of its own: closing the terminal, or Ctrl-C in it, does not reach the platform. */
  private static List<String> line(Installation installation, List<String> arguments)
      throws IOException {
    var line = new ArrayList<String>();
    if (Files.isExecutable(NEW_SESSION)) {
      line.add(NEW_SESSION.toString());
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(VirtualMachine.small(List.of("-Xmx96m")));
    var classPath =
        installation.command().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    line.addAll(List.of("-cp", classPath, Supervisor.class.getName()));
    line.addAll(arguments);
    return line;
  }
}
