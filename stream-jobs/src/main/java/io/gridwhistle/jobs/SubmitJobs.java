package io.gridwhistle.jobs;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Submits the jobs to a Flink session cluster, each from where it left off. */
@Command(
    name = "submit-jobs",
    mixinStandardHelpOptions = true,
    description = "Submits the jobs to a Flink session cluster, each from its newest checkpoint.")
public final class SubmitJobs implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final long WATCH_MILLIS = 2_000;

  @Option(names = "--watch", description = "Stay, and submit again what the cluster no longer has.")
  private boolean watch;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long a job may take until all its tasks run (${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--job",
      paramLabel = "NAME",
      description = "Only this job: risk-detection or alert-index. May be repeated.")
  private List<String> names = List.of();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SubmitJobs()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    JobSettings settings = settings();
    List<Job> jobs = jobs();
    try (JobCluster cluster = new JobCluster(settings.flink())) {
      Submission submission = new Submission(settings, cluster, System.out);
      return watch ? watch(submission, jobs) : submitAll(submission, jobs);
    } catch (IOException failed) {
      System.err.println(explained(settings, failed));
      return FAILED;
    }
  }

  private JobSettings settings() {
    try {
      return JobSettings.of(System.getenv());
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(commandLine(), String.valueOf(unusable.getMessage()));
    }
  }

  private List<Job> jobs() {
    for (String name : names) {
      if (Job.ALL.stream().noneMatch(job -> job.name().equals(name))) {
        throw new ParameterException(
            commandLine(),
            "There is no job '%s'. Maybe use risk-detection or alert-index.".formatted(name));
      }
    }
    return Job.ALL.stream().filter(job -> names.isEmpty() || names.contains(job.name())).toList();
  }

  private CommandLine commandLine() {
    return spec == null ? new CommandLine(this) : spec.commandLine();
  }

  private int submitAll(Submission submission, List<Job> jobs)
      throws IOException, InterruptedException {
    for (Job job : jobs) {
      if (!submission.submit(job)) {
        System.out.println("Job " + job.name() + " is there already");
      }
    }
    for (Job job : jobs) {
      submission.awaitRunning(job, Duration.ofSeconds(timeout));
    }
    return 0;
  }

  /** Goes on until the process is ended; a cluster that is away is told once. */
  private static int watch(Submission submission, List<Job> jobs) throws InterruptedException {
    Complaints complaints = new Complaints(System.err);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        for (Job job : jobs) {
          submission.submit(job);
        }
        complaints.settled();
      } catch (IOException away) {
        complaints.tell(String.valueOf(away.getMessage()));
      }
      Thread.sleep(WATCH_MILLIS);
    }
    return 0;
  }

  private static String explained(JobSettings settings, IOException failed) {
    return "The jobs could not be brought to %s: %s"
        .formatted(settings.flink(), failed.getMessage());
  }

  /** Prints a complaint when it is new, not at every repetition. */
  private static final class Complaints {
    private final PrintStream out;
    private boolean told;

    Complaints(PrintStream out) {
      this.out = out;
    }

    void tell(String complaint) {
      if (!told) {
        out.println("Waiting for the Flink cluster: " + complaint);
        told = true;
      }
    }

    void settled() {
      told = false;
    }
  }
}
