package io.gridwhistle.benchmark.jobs;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time that the last run took in this process and in the log's. */
final class ProcessorTime {
  private final FilledLog log;
  private long jobNanos;
  private long logNanos;

  ProcessorTime(FilledLog log) {
    this.log = log;
  }

  void start() {
    jobNanos = -own();
    logNanos = -log.processorTime().toNanos();
  }

  void stop() {
    jobNanos += own();
    logNanos += log.processorTime().toNanos();
  }

  private static long own() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  double jobSeconds() {
    return jobNanos / 1e9;
  }

  double logSeconds() {
    return logNanos / 1e9;
  }
}
