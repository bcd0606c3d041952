package io.gridwhistle.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that was started from a {@link JavaCommand}. */
public final class ChildProcess implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final int TAIL_LINES = 20;

  private final Process process;
  private final Path log;

  ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  public int exitStatus() {
    return process.exitValue();
  }

  public CompletableFuture<Integer> ended() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Ends it at once, as SIGKILL does. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(GRACE);
  }

  /** Asks it to end (SIGTERM), and kills it when it has not within {@code grace}. */
  public void stop(Duration grace) {
    process.destroy();
    if (!awaitEnd(grace)) {
      kill();
    }
  }

  /**
   * Waits until {@code readiness} holds.
   *
   * @throws NotReadyException if the process ends first, or is not ready in time; its message holds
   *     the last lines of the log
   */
  public void awaitReady(String name, Duration limit, Readiness readiness) {
    if (!readiness.await(limit, this::alive)) {
      var problem = alive() ? "was not ready within " + limit.toSeconds() + " s" : "ended early";
      throw new NotReadyException(name + " " + problem + ". See " + log + ":\n" + tail());
    }
  }

  @Override
  public void close() {
    stop(GRACE);
  }

  /** Waits at most {@code limit}; false if it is alive even then. */
  public boolean awaitEnd(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private String tail() {
    try {
      var lines = new String(Files.readAllBytes(log), Charset.defaultCharset()).split("\n", -1);
      var first = Math.max(0, lines.length - TAIL_LINES);
      return String.join("\n", Arrays.asList(lines).subList(first, lines.length));
    } catch (IOException e) {
      return "(the log cannot be read: " + e.getMessage() + ")";
    }
  }
}
