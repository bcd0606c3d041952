package io.gridwhistle.benchmark.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink within this process, warm from run to run, its memory cut as the product's workers'. */
final class FlinkCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 1_000_000;
  private final MiniCluster cluster;
  private final List<JobID> ending = new ArrayList<>();

  private FlinkCluster(MiniCluster cluster) {
    this.cluster = cluster;
  }

  static FlinkCluster start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(96));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(96));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    configuration.setString("metrics.reporters", "benchmark");
    configuration.setString(
        "metrics.reporter.benchmark.factory.class", OperatorMetricsFactory.class.getName());
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(4)
                .build());
    cluster.start();
    return new FlinkCluster(cluster);
  }

  /** What is to be done with a job while it runs. */
  interface Watch<T> {
    T follow(RunningJob job) throws Exception;
  }

  /**
   * Runs a job until its watcher has seen enough, then has it cancelled. Nobody waits for its end,
   * which lasts as long as the log lets its last fetches wait, and does nothing.
   */
  <T> T run(StreamExecutionEnvironment definition, Watch<T> watch) throws Exception {
    JobGraph graph =
        definition
            .getStreamGraph()
            .getJobGraph(FlinkCluster.class.getClassLoader(), JobID.generate());
    JobID id = cluster.submitJob(graph).get().getJobID();
    try {
      return watch.follow(new RunningJob(id.toString(), () -> cluster.getJobStatus(id).get()));
    } finally {
      awaitEnds();
      cluster.cancelJob(id).get();
      ending.add(id);
    }
  }

  private void awaitEnds() throws Exception {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    for (JobID id : ending) {
      while (cluster.getJobStatus(id).get() != JobStatus.CANCELED) {
        if (System.nanoTime() > limit) {
          throw new IllegalStateException("The job " + id + " could not be cancelled.");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    ending.clear();
  }

  @Override
  public void close() throws Exception {
    try {
      awaitEnds();
    } finally {
      cluster.close();
    }
  }
}
