package io.gridwhistle.command;

import io.gridwhistle.launch.BenchmarkProcess;
import io.gridwhistle.launch.FlightRecorders;
import io.gridwhistle.launch.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description = {
      "Measures one part beside a floor or a rival in the same run.",
      "The last lines are the result: name, value and unit."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Parameters(
      paramLabel = "NAME",
      description = "What to measure: all, or one of those that 'list' names.")
  private String name;

  @Option(names = "--short", description = "Fewer pairs and less volume.")
  private boolean brief;

  @Option(
      names = "--profile",
      description = "Say where the processor time went; the recorders take a little of it.")
  private boolean profile;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var benchmarks = new BenchmarkProcess(Installation.current());
    Path rows = Files.createTempFile("gridwhistle-bench", ".rows");
    try {
      return name.equals(ALL) ? runAll(benchmarks, rows) : runOne(benchmarks, rows);
    } finally {
      Files.delete(rows);
    }
  }

  private int runOne(BenchmarkProcess benchmarks, Path rows)
      throws IOException, InterruptedException {
    int status = run(benchmarks, List.of(name), rows);
    if (profile) {
      tell(rows);
    }
    return status;
  }

  /** One process for those that stand on the same ground. */
  private int runAll(BenchmarkProcess benchmarks, Path rows)
      throws IOException, InterruptedException {
    List<String> failed = new ArrayList<>();
    for (List<String> names : benchmarks.suites()) {
      String all = String.join(", ", names);
      System.out.println("== " + all);
      int status = run(benchmarks, names, rows);
      if (status != 0) {
        failed.add(all + " (" + status + ")");
      }
    }
    tell(rows);
    if (!failed.isEmpty()) {
      System.err.println("error: These ended otherwise than with 0: " + String.join(", ", failed));
    }
    return failed.isEmpty() ? 0 : 1;
  }

  private int run(BenchmarkProcess benchmarks, List<String> names, Path rows)
      throws IOException, InterruptedException {
    if (!profile) {
      return benchmarks.run(names, brief, rows, Map.of());
    }
    Path folder = Files.createTempDirectory("gridwhistle-profile");
    int status = benchmarks.run(names, brief, rows, FlightRecorders.into(folder).environment());
    benchmarks.printProfile(folder);
    System.out.println("The recordings are in " + folder + ".");
    return status;
  }

  /** The rows once more, so that they come last. */
  private static void tell(Path rows) throws IOException {
    System.out.println("== result");
    Files.readAllLines(rows).forEach(System.out::println);
  }
}
