package io.gridwhistle.command;

import io.gridwhistle.launch.BenchmarkProcess;
import io.gridwhistle.launch.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    var benchmarks = new BenchmarkProcess(Installation.current());
    return name.equals(ALL) ? runAll(benchmarks) : benchmarks.run(List.of(name), brief);
  }

  /** One process for those that stand on the same ground; all rows once more at the end. */
  private int runAll(BenchmarkProcess benchmarks) throws IOException, InterruptedException {
    Path rows = Files.createTempFile("gridwhistle-bench", ".rows");
    try {
      List<String> failed = new ArrayList<>();
      for (List<String> names : benchmarks.suites()) {
        String all = String.join(", ", names);
        System.out.println("== " + all);
        int status = benchmarks.run(names, brief, "--rows", rows.toString());
        if (status != 0) {
          failed.add(all + " (" + status + ")");
        }
      }
      System.out.println("== result");
      Files.readAllLines(rows).forEach(System.out::println);
      if (!failed.isEmpty()) {
        System.err.println(
            "error: These ended otherwise than with 0: " + String.join(", ", failed));
      }
      return failed.isEmpty() ? 0 : 1;
    } finally {
      Files.delete(rows);
    }
  }
}
