package io.gridwhistle.benchmark.jobs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** A {@link ScaleMain}, with a heap that has room for its grids; ends when its input does. */
final class ScaleProcess implements AutoCloseable {
  /**
   * So little that each scale pays for its own collections: with more, one falls into every other
   * round and copies what the other scale has made.
   */
  private static final int YOUNG_MEGABYTES = 256;

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter questions;
  private final long[] grids;
  private final long[] heldHeap;

  private ScaleProcess(Process process, long[] grids) {
    this.process = process;
    this.grids = grids;
    heldHeap = new long[grids.length];
    answers = process.inputReader(StandardCharsets.UTF_8);
    questions = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts it, and has it load the grids of each scale. */
  static ScaleProcess start(int heapMegabytes, Path folder, long... grids) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-") || option.startsWith("-Dgridwhistle"))
        .forEach(line::add);
    line.addAll(
        List.of(
            "-Xms" + heapMegabytes + "m",
            "-Xmx" + heapMegabytes + "m",
            "-Xmn" + YOUNG_MEGABYTES + "m",
            "-XX:+UseParallelGC",
            "-XX:MaxTenuringThreshold=0",
            "-XX:+UseTransparentHugePages",
            "-cp",
            System.getProperty("java.class.path"),
            ScaleMain.class.getName(),
            folder.toString()));
    LongStream.of(grids).mapToObj(Long::toString).forEach(line::add);
    Process process =
        new ProcessBuilder(line).redirectError(folder.resolve("scale.log").toFile()).start();
    return new ScaleProcess(process, grids);
  }

  void awaitLoaded() throws IOException {
    for (int scale = 0; scale < grids.length; scale++) {
      heldHeap[scale] = answer();
    }
  }

  /** Once they are loaded. */
  double heapPerGrid(int scale) {
    return heldHeap[scale] / (double) grids[scale];
  }

  /** Processor nanoseconds for each of so many further events. */
  long cost(int scale, int events) throws IOException {
    questions.write(scale + " " + events + "\n");
    questions.flush();
    return answer();
  }

  private long answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(
          "The process of " + Arrays.toString(grids) + " grids has ended too early.");
    }
    return Long.parseLong(line);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
