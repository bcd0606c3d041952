package io.gridwhistle.launch;

import io.gridwhistle.process.NotReadyException;
import io.gridwhistle.process.Readiness;
import java.io.IOException;
import java.time.Duration;

/**
 * Sees to it that the jobs run: submits them, and again when the job manager, which keeps no jobs
 * over its own restart, has lost one. Submitting leaves alone what runs.
 */
final class JobKeeper implements Runnable {
  private static final Duration SUBMIT_LIMIT = Duration.ofSeconds(120);
  private static final Duration RUNNING_LIMIT = Duration.ofSeconds(60);
  private static final int TRIES = 2;

  private final Roles roles;
  private final FlinkCluster cluster;
  private final Progress progress;
  private volatile long expected;

  JobKeeper(Roles roles, FlinkCluster cluster, Progress progress) {
    this.roles = roles;
    this.cluster = cluster;
    this.progress = progress;
  }

  /**
   * Submits the jobs and waits until every task runs.
   *
   * @throws NotReadyException if they cannot be submitted, or do not run in time
   */
  void submitFirst() throws IOException, InterruptedException {
    for (var attempt = 1; !submitted(); attempt++) {
      if (attempt == TRIES) {
        throw new NotReadyException(
            "The jobs cannot be submitted. The log says why: gridwhistle logs submit-jobs");
      }
    }
    Readiness running = cluster::allTasksRun;
    if (!running.await(RUNNING_LIMIT, () -> true)) {
      throw new NotReadyException(
          "The jobs do not run. The log says why: gridwhistle logs jobmanager");
    }
    expected = cluster.liveJobs();
    progress.say("jobs running: " + expected);
  }

  /** Looks after them until interrupted. */
  @Override
  public void run() {
    var missing = 0;
    try {
      while (true) {
        Thread.sleep(1000);
        missing = lost() ? missing + 1 : 0;
        if (missing >= 2) {
          progress.say("a job is gone, and is submitted again");
          submitted();
          missing = 0;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean lost() throws InterruptedException {
    try {
      return cluster.liveJobs() < expected;
    } catch (IOException e) {
      return false; // the job manager itself is being restarted
    }
  }

  private boolean submitted() throws InterruptedException {
    try (var process = roles.submitJobs().start()) {
      process.awaitEnd(SUBMIT_LIMIT);
      return !process.alive() && process.exitStatus() == 0;
    } catch (IOException e) {
      progress.say("the jobs cannot be submitted: " + e.getMessage());
      return false;
    }
  }
}
