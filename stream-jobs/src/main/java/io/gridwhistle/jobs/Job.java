package io.gridwhistle.jobs;

import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job of the product.
 *
 * @param name under which it runs and keeps its checkpoints, stable for ever
 * @param definition the complete topology from settings
 */
record Job(String name, Function<JobSettings, StreamExecutionEnvironment> definition) {
  static final List<Job> ALL =
      List.of(
          new Job(RiskDetectionJob.NAME, RiskDetectionJob::define),
          new Job(AlertIndexJob.NAME, AlertIndexJob::define));

  /** The job ready for submission, under a new id. */
  JobGraph graph(JobSettings settings, SavepointRestoreSettings from) {
    JobGraph graph =
        definition
            .apply(settings)
            .getStreamGraph()
            .getJobGraph(Job.class.getClassLoader(), JobID.generate());
    graph.setSavepointRestoreSettings(from);
    return graph;
  }
}
