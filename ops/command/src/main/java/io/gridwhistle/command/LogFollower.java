package io.gridwhistle.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Prints the lines of a log as they are written. */
final class LogFollower {
  private static final long PAUSE_MILLIS = 100;

  private final Path log;
  private final PrintWriter out;

  LogFollower(Path log, PrintWriter out) {
    this.log = log;
    this.out = out;
  }

  /**
   * Follows until a line ends with {@code done}.
   *
   * @return false if the writer is no longer alive
   */
  boolean until(String done, BooleanSupplier alive) throws IOException, InterruptedException {
    try (var reader = Files.newBufferedReader(log)) {
      while (true) {
        var wasAlive = alive.getAsBoolean();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
          show(line);
          if (line.endsWith(done)) {
            return true;
          }
        }
        if (!wasAlive) {
          return false;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Prints the last lines, and goes on with what is added if {@code follow}. */
  void tail(int lines, boolean follow) throws IOException, InterruptedException {
    var total = count();
    try (var reader = Files.newBufferedReader(log)) {
      skip(reader, Math.max(0, total - lines));
      print(reader);
      while (follow) {
        Thread.sleep(PAUSE_MILLIS);
        print(reader);
      }
    }
  }

  private long count() throws IOException {
    try (var all = Files.lines(log)) {
      return all.count();
    }
  }

  private static void skip(BufferedReader reader, long lines) throws IOException {
    for (var skipped = 0L; skipped < lines; skipped++) {
      reader.readLine();
    }
  }

  private void print(BufferedReader reader) throws IOException {
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      show(line);
    }
  }

  private void show(String line) {
    out.println(line);
    out.flush();
  }
}
