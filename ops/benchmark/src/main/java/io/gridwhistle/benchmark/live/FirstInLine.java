package io.gridwhistle.benchmark.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the calling thread, not those it starts, go before all others where the system permits it. A
 * generator stands for senders on other machines, which do not wait until a busy core is free.
 */
final class FirstInLine implements AutoCloseable {
  private static final Path SELF = Path.of("/proc/thread-self");
  private final String thread;

  private FirstInLine(String thread) {
    this.thread = thread;
  }

  /** Begins, and says so when it is not permitted; what is late then shows as the slip. */
  static FirstInLine begin() throws IOException, InterruptedException {
    String thread =
        Files.isSymbolicLink(SELF) ? Files.readSymbolicLink(SELF).getFileName().toString() : "";
    FirstInLine line = new FirstInLine(thread);
    if (!line.schedule("--fifo", "1")) {
      System.out.println("The generator waits for a free core like any other thread.");
    }
    return line;
  }

  private boolean schedule(String policy, String priority)
      throws IOException, InterruptedException {
    if (thread.isEmpty()) {
      return false;
    }
    try {
      return new ProcessBuilder("chrt", "--reset-on-fork", policy, "--pid", priority, thread)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    schedule("--other", "0");
  }
}
