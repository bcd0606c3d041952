package io.gridwhistle.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs benchmarks, those that stand on the same ground in one process. */
public final class BenchmarkProcess {
  /** They only send and listen, as people elsewhere would; what is measured runs beside them. */
  private static final Set<String> ONLOOKERS = Set.of("latency", "recovery");

  /** They keep state for every event. */
  private static final Set<String> JOBS = Set.of("job", "end-to-end");

  private final Installation installation;

  public BenchmarkProcess(Installation installation) {
    this.installation = installation;
  }

  /** What can be measured, in the order in which it is best measured; a list for each process. */
  public List<List<String>> suites() throws IOException, InterruptedException {
    var process = new ProcessBuilder(line(List.of("list"))).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("The benchmarks could not be listed.");
    }
    return output.lines().map(line -> List.of(line.split(" "))).toList();
  }

  /**
   * Runs them to their end; it shares this process's input and output.
   *
   * @param rows a file that what was measured is added to
   * @param environment added to that of this process
   * @return its exit status
   */
  public int run(List<String> names, boolean brief, Path rows, Map<String, String> environment)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(names);
    if (brief) {
      arguments.add("--short");
    }
    arguments.addAll(List.of("--rows", rows.toString()));
    return run(arguments, environment);
  }

  /** Prints what the recordings of a folder say. */
  public void printProfile(Path folder) throws IOException, InterruptedException {
    run(List.of("profile", folder.toString()), Map.of());
  }

  private int run(List<String> arguments, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(line(arguments)).inheritIO();
    builder.environment().putAll(environment);
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
  }

  private List<String> line(List<String> arguments) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(machine(arguments.get(0)));
    line.add("-cp");
    line.add(
        installation.benchmark().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    line.add("io.gridwhistle.benchmark.BenchmarkMain");
    line.addAll(arguments);
    return line;
  }

  private static List<String> machine(String name) {
    if (ONLOOKERS.contains(name)) {
      return VirtualMachine.onlooker();
    }
    return VirtualMachine.benchmark(JOBS.contains(name) ? 4 : 1);
  }
}
