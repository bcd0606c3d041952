package io.gridwhistle.jobs;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** The Flink session cluster, as one who submits jobs sees it. */
final class JobCluster implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private final RestClusterClient<StandaloneClusterId> client;

  JobCluster(URI address) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(JobManagerOptions.ADDRESS, address.getHost());
    configuration.set(RestOptions.ADDRESS, address.getHost());
    configuration.set(RestOptions.PORT, address.getPort());
    configuration.set(RestOptions.CONNECTION_TIMEOUT, Duration.ofSeconds(5));
    configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 2);
    configuration.set(RestOptions.RETRY_DELAY, Duration.ofMillis(500));
    client = new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
  }

  /** The id of the job of this name that has not ended. */
  Optional<JobID> find(String name) throws IOException, InterruptedException {
    return answer(client.listJobs()).stream()
        .filter(job -> job.getJobName().equals(name))
        .filter(job -> !job.getJobState().isGloballyTerminalState())
        .map(JobStatusMessage::getJobId)
        .findFirst();
  }

  void submit(JobGraph graph) throws IOException, InterruptedException {
    answer(client.submitJob(graph));
  }

  /** How many tasks of a job are in which state. */
  Map<ExecutionState, Integer> tasks(JobID job) throws IOException, InterruptedException {
    return answer(client.getJobDetails(job)).getJobVerticesPerState();
  }

  private static <T> T answer(CompletableFuture<T> call) throws IOException, InterruptedException {
    try {
      return call.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException refused) {
      throw new IOException(reason(refused), refused);
    } catch (TimeoutException silent) {
      throw new IOException("There was no answer within " + ANSWER.toSeconds() + " s.", silent);
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    client.close();
  }
}
