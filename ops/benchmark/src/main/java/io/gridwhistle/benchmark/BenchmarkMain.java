package io.gridwhistle.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one benchmark and prints its rows last. */
public final class BenchmarkMain {
  private BenchmarkMain() {}

  /**
   * Exits with 0 only when the run counts, with 2 for a name that there is not.
   *
   * @param arguments a name or {@code list}, then perhaps {@code --short}, and {@code --rows} with
   *     a file that the rows are added to
   */
  public static void main(String[] arguments) {
    String name = arguments[0];
    if (name.equals("list")) {
      Catalogue.BENCHMARKS.keySet().forEach(System.out::println);
      return;
    }
    List<String> options = List.of(arguments);
    int rows = options.indexOf("--rows");
    Path file = rows < 0 ? null : Path.of(options.get(rows + 1));
    System.exit(run(name, options.contains("--short") ? Effort.SHORT : Effort.FULL, file));
  }

  private static int run(String name, Effort effort, @Nullable Path file) {
    Supplier<Benchmark> benchmark = Catalogue.BENCHMARKS.get(name);
    if (benchmark == null) {
      return fail(
          2,
          "There is no benchmark named "
              + name
              + ". Choose all or one of "
              + String.join(", ", Catalogue.BENCHMARKS.keySet())
              + ".");
    }
    try {
      publish(measure(benchmark.get(), effort), file);
      return 0;
    } catch (VoidRunException unfit) {
      return fail(1, "This run of " + name + " is void: " + unfit.getMessage());
    } catch (Exception failure) {
      failure.printStackTrace();
      return fail(1, "The benchmark " + name + " failed: " + failure.getMessage());
    }
  }

  private static List<Row> measure(Benchmark benchmark, Effort effort) throws Exception {
    Path work = Files.createTempDirectory("gridwhistle-bench");
    long begun = System.nanoTime();
    try {
      return benchmark.run(effort, work);
    } finally {
      System.out.printf("took %.0f s%n", (System.nanoTime() - begun) / 1e9);
      Folders.delete(work);
    }
  }

  private static void publish(List<Row> rows, @Nullable Path file) throws IOException {
    List<String> lines = rows.stream().map(Row::line).toList();
    lines.forEach(System.out::println);
    if (file != null) {
      Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static int fail(int status, String message) {
    System.out.flush();
    System.err.println("error: " + message);
    return status;
  }
}
