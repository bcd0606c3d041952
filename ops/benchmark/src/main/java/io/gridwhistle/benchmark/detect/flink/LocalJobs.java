package io.gridwhistle.benchmark.detect.flink;

import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink within this process, warm from pass to pass: one task slot, objects reused, state on the
 * heap, no checkpoints.
 */
public final class LocalJobs implements AutoCloseable {
  private final MiniCluster cluster;

  private LocalJobs(MiniCluster cluster) {
    this.cluster = cluster;
  }

  public static LocalJobs start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .build());
    cluster.start();
    return new LocalJobs(cluster);
  }

  /** A job yet to be defined. */
  public StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration).setParallelism(1);
  }

  /** Runs a job to its end. */
  public void run(StreamExecutionEnvironment job) throws Exception {
    cluster.executeJobBlocking(
        job.getStreamGraph().getJobGraph(LocalJobs.class.getClassLoader(), JobID.generate()));
  }

  @Override
  public void close() throws Exception {
    cluster.close();
  }
}
