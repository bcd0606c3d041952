package io.gridwhistle.benchmark.jobs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link ScaleMain}, with a heap that has room for its grids; ends when its input does. */
final class ScaleProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter questions;
  private long heldHeap;
  private final long grids;

  private ScaleProcess(Process process, long grids) {
    this.process = process;
    this.grids = grids;
    answers = process.inputReader(StandardCharsets.UTF_8);
    questions = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts it, and has it load its grids. */
  static ScaleProcess start(long grids, int heapMegabytes, Path folder) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-") || option.startsWith("-Dgridwhistle"))
        .forEach(line::add);
    line.addAll(
        List.of(
            "-Xms" + heapMegabytes + "m",
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseParallelGC",
            "-cp",
            System.getProperty("java.class.path"),
            ScaleMain.class.getName(),
            Long.toString(grids),
            folder.toString()));
    Process process =
        new ProcessBuilder(line)
            .redirectError(folder.resolve("scale-" + grids + ".log").toFile())
            .start();
    return new ScaleProcess(process, grids);
  }

  void awaitLoaded() throws IOException {
    heldHeap = answer();
  }

  /** Once they are loaded. */
  double heapPerGrid() {
    return heldHeap / (double) grids;
  }

  /** Processor nanoseconds for each of so many further events. */
  long cost(int events) throws IOException {
    questions.write(events + "\n");
    questions.flush();
    return answer();
  }

  private long answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("The process of " + grids + " grids has ended too early.");
    }
    return Long.parseLong(line);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
