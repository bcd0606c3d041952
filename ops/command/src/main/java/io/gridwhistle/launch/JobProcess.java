package io.gridwhistle.launch;

import io.gridwhistle.process.CodeLocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a command that lives among the jobs in a process with Flink's class path. */
public final class JobProcess {
  private JobProcess() {}

  /**
   * Runs it to its end; it shares this process's input and output.
   *
   * @param command a class with picocli's {@code Command} annotation
   * @return its exit status
   */
  public static int run(Installation installation, String command, List<String> arguments)
      throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(VirtualMachine.replay());
    line.addAll(List.of("-cp", classPath(installation), JobMain.class.getName(), command));
    line.addAll(arguments);
    var process = new ProcessBuilder(line).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
  }

  private static String classPath(Installation installation) throws IOException {
    var entries = new ArrayList<>(installation.streamJobs());
    entries.add(CodeLocation.of(JobMain.class));
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
