package io.gridwhistle.benchmark;

import io.gridwhistle.benchmark.profile.ProfileReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs one benchmark, or several on the same ground, and prints their rows last. */
public final class BenchmarkMain {
  private BenchmarkMain() {}

  /**
   * Exits with 0 only when the run counts, with 2 for names that are not measured together.
   *
   * @param arguments names, then perhaps {@code --short}, and {@code --rows} with a file that the
   *     rows are added to; or {@code list} for a line of names for each process that measures all;
   *     or {@code profile} and a folder of recordings
   */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "list" ->
          Catalogue.ENTRIES.forEach(entry -> System.out.println(String.join(" ", entry.names())));
      case "profile" -> ProfileReport.of(Path.of(arguments[1])).forEach(System.out::println);
      default -> measure(arguments);
    }
  }

  private static void measure(String[] arguments) {
    List<String> options = List.of(arguments);
    Set<String> names =
        options.stream()
            .takeWhile(option -> !option.startsWith("--"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int rows = options.indexOf("--rows");
    Path file = rows < 0 ? null : Path.of(options.get(rows + 1));
    System.exit(run(names, options.contains("--short") ? Effort.SHORT : Effort.FULL, file));
  }

  private static int run(Set<String> names, Effort effort, @Nullable Path file) {
    Optional<Suite> suite = Catalogue.suite(names);
    if (suite.isEmpty()) {
      return fail(
          2,
          "There is no benchmark named "
              + String.join(" ", names)
              + ". Choose all or one of "
              + Catalogue.ENTRIES.stream()
                  .flatMap(entry -> entry.names().stream())
                  .collect(Collectors.joining(", "))
              + ".");
    }
    Results results = new Results(names);
    try {
      try {
        measure(suite.get(), effort, results);
      } finally {
        publish(results.rows(), file); // also when a later one has failed
      }
      return results.unfit().isEmpty() ? 0 : fail(1, String.join("\n", results.unfit()));
    } catch (Exception failure) {
      failure.printStackTrace();
      return fail(
          1, "The benchmark " + String.join(" ", names) + " failed: " + failure.getMessage());
    }
  }

  private static void measure(Suite suite, Effort effort, Results results) throws Exception {
    Path work = Files.createTempDirectory("gridwhistle-bench");
    long begun = System.nanoTime();
    try {
      suite.run(effort, work, results);
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
