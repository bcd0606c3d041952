package io.gridwhistle.launch;

import io.gridwhistle.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The PID files. Each names a process by its id and by when it started, so that an id that the
 * system gave away anew is never taken for ours.
 */
public final class RunFolder {
  private static final String SUFFIX = ".pid";

  private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
  private static final long TOLERANCE_MILLIS = 5_000;

  private final Path folder;

  public RunFolder(Path folder) {
    this.folder = folder;
  }

  void write(String role, long pid) throws IOException {
    var started = ProcessHandle.of(pid).map(RunFolder::started).orElse(0L);
    Files.writeString(file(role), pid + " " + started + "\n");
  }

  void remove(String role) throws IOException {
    Files.deleteIfExists(file(role));
  }

  /** The process of a role, if it is alive. */
  public Optional<ProcessHandle> process(String role) throws IOException {
    return read(file(role));
  }

  /**
   * Ends every process that a PID file names, and removes the files.
   *
   * @param self whose process is left alone, as it is the one that sweeps
   * @return the names of those that were still alive
   */
  List<String> sweep(Duration grace, String self) throws IOException {
    var swept = new ArrayList<String>();
    for (var file : files()) {
      var name = file.getFileName().toString().replace(SUFFIX, "");
      var process = read(file);
      if (process.isPresent() && !name.equals(self)) {
        end(process.get(), grace);
        swept.add(name);
      }
      Files.deleteIfExists(file);
    }
    return swept;
  }

  /** Ends every process that a PID file names, and removes the files. */
  public List<String> sweep(Duration grace) throws IOException {
    return sweep(grace, "");
  }

  /** Asks a process to end, and kills it when it has not within {@code grace}. */
  public static void end(ProcessHandle process, Duration grace) {
    process.destroy();
    if (!awaitEnd(process, grace)) {
      process.destroyForcibly();
      awaitEnd(process, KILL_LIMIT);
    }
  }

  private static boolean awaitEnd(ProcessHandle process, Duration limit) {
    Readiness ended = () -> !running(process);
    return ended.await(limit, () -> true);
  }

  /** A zombie, whose parent has not asked for its status yet, has no command any more. */
  private static boolean running(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }

  private static Optional<ProcessHandle> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var words = Files.readString(file).strip().split(" ", -1);
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(RunFolder::running)
        .filter(process -> startedAbout(process, Long.parseLong(words[1])));
  }

  /** Linux derives the instant from the time of boot, which a clock adjustment moves a little. */
  private static boolean startedAbout(ProcessHandle process, long instant) {
    return Math.abs(started(process) - instant) <= TOLERANCE_MILLIS;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private Path file(String role) {
    return folder.resolve(role + SUFFIX);
  }
}
