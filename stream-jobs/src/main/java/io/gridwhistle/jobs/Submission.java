package io.gridwhistle.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;

/** Brings a job onto the cluster and sees that it runs. */
final class Submission {
  private static final long LOOK_MILLIS = 200;
  private final JobSettings settings;
  private final JobCluster cluster;
  private final PrintStream out;

  Submission(JobSettings settings, JobCluster cluster, PrintStream out) {
    this.settings = settings;
    this.cluster = cluster;
    this.out = out;
  }

  /**
   * Submits the job from its newest checkpoint unless it is there already.
   *
   * @return true when it was submitted now
   */
  boolean submit(Job job) throws IOException, InterruptedException {
    Optional<JobID> running = cluster.find(job.name());
    if (running.isPresent()) {
      return false;
    }
    String checkpoints = settings.checkpointsOf(job.name());
    SavepointRestoreSettings from = NewestCheckpoint.restoreFrom(checkpoints);
    cluster.submit(job.graph(settings, from));
    out.println(
        from.restoreSavepoint()
            ? "Job %s submitted, goes on from %s".formatted(job.name(), from.getRestorePath())
            : "Job %s submitted, begins at the start of the log".formatted(job.name()));
    return true;
  }

  /**
   * Waits until every task of a job runs.
   *
   * @throws IOException when that takes longer, with the reason
   */
  void awaitRunning(Job job, Duration longest) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    String seen = "it is not there";
    while (System.nanoTime() < deadline) {
      Optional<JobID> id = cluster.find(job.name());
      if (id.isPresent()) {
        Map<ExecutionState, Integer> tasks = cluster.tasks(id.get());
        if (allRunning(tasks)) {
          out.println("Job " + job.name() + " runs");
          return;
        }
        seen = describe(tasks);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IOException(
        "The job %s did not run within %d s: %s. Look into the JobManager's log; maybe no TaskManager is there or too few slots are free."
            .formatted(job.name(), longest.toSeconds(), seen));
  }

  private static boolean allRunning(Map<ExecutionState, Integer> tasks) {
    int all = tasks.values().stream().mapToInt(Integer::intValue).sum();
    return all > 0 && tasks.getOrDefault(ExecutionState.RUNNING, 0) == all;
  }

  private static String describe(Map<ExecutionState, Integer> tasks) {
    StringBuilder text = new StringBuilder("its tasks are");
    tasks.forEach(
        (state, count) -> {
          if (count > 0) {
            text.append(' ').append(count).append(' ').append(state);
          }
        });
    return text.toString();
  }
}
