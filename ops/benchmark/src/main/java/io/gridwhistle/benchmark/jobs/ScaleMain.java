package io.gridwhistle.benchmark.jobs;

import com.sun.management.OperatingSystemMXBean;
import io.gridwhistle.jobs.JobSettings;
import io.gridwhistle.rehearsal.NumberedCounty;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/**
 * Several scales, each a job, in one process: what is compared runs the same compiled code. Answers
 * the heap that the grids of each hold once they are loaded. Then reads lines with the place of a
 * scale and a number of events, lets so many through there and answers what each took, until its
 * input ends.
 */
public final class ScaleMain {
  private static final int TASKS = 2;

  /** Numbers after the load whose time lets what was loaded be applied. */
  private static final int LATER = 5;

  private static final String GRID_FILE = "grid file";

  private final NumberedCounty county;
  private final Gate gate;
  private final RunningJob job;
  private long through;

  private ScaleMain(NumberedCounty county, Gate gate, RunningJob job) {
    this.county = county;
    this.gate = gate;
    this.job = job;
  }

  /** Takes a folder and the number of grids of each scale. */
  public static void main(String[] arguments) throws Exception {
    JobSettings settings =
        JobSettings.of(
            Map.of(
                "GRIDWHISTLE_DATA",
                arguments[0],
                "GRIDWHISTLE_PARALLELISM",
                String.valueOf(TASKS)));
    List<String> grids = List.of(arguments).subList(1, arguments.length);
    try (FlinkCluster flink = FlinkCluster.start()) {
      serve(flink, settings, grids, new ArrayList<>());
    }
  }

  /** Starts and loads the next scale, or serves when all are there. */
  private static void serve(
      FlinkCluster flink, JobSettings settings, List<String> grids, List<ScaleMain> loaded)
      throws Exception {
    if (loaded.size() == grids.size()) {
      serve(loaded);
      return;
    }
    String next = grids.get(loaded.size());
    NumberedCounty county = new NumberedCounty(Long.parseLong(next));
    flink.run(
        ScaleJob.define(settings, county, next),
        running -> {
          ScaleMain scale = new ScaleMain(county, Gate.of(next), running);
          answer(scale.load());
          loaded.add(scale);
          serve(flink, settings, grids, loaded);
          return true;
        });
  }

  private static void serve(List<ScaleMain> scales) throws Exception {
    try (Scanner input = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (input.hasNextInt()) {
        answer(scales.get(input.nextInt()).cost(input.nextLong()));
      }
    }
  }

  private static void answer(long value) {
    System.out.println(value);
    System.out.flush();
  }

  /** Loads it, lets it run in, and gives the bytes of heap that the loaded grids hold. */
  private long load() throws Exception {
    job.awaitTasks(TASKS);
    long before = heldHeap();
    pass(county.loading() + LATER);
    long held = settledHeap() - before;
    pass(county.runIn());
    return held;
  }

  /** Processor nanoseconds for each of so many further events. */
  private long cost(long events) throws Exception {
    long start = processorNanos();
    pass(events);
    return (processorNanos() - start) / events;
  }

  /** Lets so many numbers more through, and waits until they have had all their effects. */
  private void pass(long numbers) throws Exception {
    through += numbers;
    gate.openUpTo(through);
    long newest = county.time(through - 1) - 1;
    job.awaitDetected(ScaleJob.SOURCE, through, TASKS, newest);
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Once all that grids tell of themselves, now and then, has arrived where it is kept. */
  private long settledHeap() throws Exception {
    job.await("silence about grids", new ScaleSilence(() -> job.taken(GRID_FILE), county.grids()));
    return heldHeap();
  }

  /** What a collection has left; what is used now holds each thread's room for what is to come. */
  private static long heldHeap() {
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }
}
