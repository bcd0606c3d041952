package io.gridwhistle.benchmark.jobs;

import com.sun.management.OperatingSystemMXBean;
import io.gridwhistle.jobs.JobSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One scale in a process of its own. Reads a number of events from each line of its input, lets so
 * many through and answers what they took, until its input ends; the first line is answered by the
 * heap that the loaded grids hold.
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

  /** Takes the number of grids and a folder. */
  public static void main(String[] arguments) throws Exception {
    NumberedCounty county = new NumberedCounty(Long.parseLong(arguments[0]));
    JobSettings settings =
        JobSettings.of(
            Map.of(
                "GRIDWHISTLE_DATA",
                arguments[1],
                "GRIDWHISTLE_PARALLELISM",
                String.valueOf(TASKS)));
    try (FlinkCluster flink = FlinkCluster.start();
        BufferedReader input =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      flink.run(
          ScaleJob.define(settings, county, "scale"),
          running -> {
            new ScaleMain(county, Gate.of("scale"), running).serve(input);
            return true;
          });
    }
  }

  private void serve(BufferedReader input) throws Exception {
    job.awaitTasks(TASKS);
    long before = heldHeap();
    pass(county.loading() + LATER);
    answer(settledHeap() - before);
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      long events = Long.parseLong(line);
      long start = processorNanos();
      pass(events);
      answer((processorNanos() - start) / events);
    }
  }

  private static void answer(long value) {
    System.out.println(value);
    System.out.flush();
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

  private static long heldHeap() {
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
