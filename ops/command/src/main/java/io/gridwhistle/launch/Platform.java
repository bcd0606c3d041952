package io.gridwhistle.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All roles together. What does not need one another starts at once:
 *
 * <pre>
 * Kafka ─ topics ─┬─ cluster-node 1…n ─┐
 *                 ├─ ingest            │
 *                 ├─ jobs              ├─ ready ─ spare task manager
 * job manager, task manager ───────────┤
 * Elasticsearch ───────────────────────┘
 * </pre>
 *
 * <p>The jobs go on without index and members, as they do whenever those are away. The spare task
 * manager takes them over when the first is lost, so that no start of a process stands between a
 * crash and the next warning.
 */
final class Platform {
  private static final Executor THREADS = task -> new Thread(task, "start").start();

  private static final Duration LEAVE_LIMIT = Duration.ofMinutes(2);

  private final Map<String, SupervisedRole> running = new LinkedHashMap<>();
  private final Roles roles;
  private final Ports ports;
  private final RunFolder run;
  private final Progress progress;
  private final JobKeeper jobs;
  private final Members members;
  private final Thread jobWatch;
  private boolean stopped;

  Platform(Roles roles, Ports ports, Members members, RunFolder run, Progress progress) {
    this.roles = roles;
    this.ports = ports;
    this.members = members;
    this.run = run;
    this.progress = progress;
    this.jobs = new JobKeeper(roles, new FlinkCluster(ports.flink()), progress);
    this.jobWatch = new Thread(jobs, "job-watch");
    jobWatch.setDaemon(true);
  }

  /** Starts everything; returns when all is ready, and throws what kept it from that. */
  void start(boolean demo) {
    var flink = CompletableFuture.allOf(begin(roles.jobManager()), begin(roles.taskManager(1)));
    var log = begin(roles.kafka()).thenRunAsync(this::createTopics, THREADS);
    var index = begin(roles.elasticsearch());
    var nodes = log.thenCompose(ready -> beginEach(members.count(), roles::clusterNode));
    var ingest = log.thenCompose(ready -> begin(roles.ingest(1)));
    var submitted = CompletableFuture.allOf(flink, log).thenRunAsync(this::submitJobs, THREADS);
    firstFailure(List.of(flink, log, index, nodes, ingest, submitted)).join();
    jobWatch.start();
    if (demo) {
      begin(roles.demo()).join();
    }
    var unused = begin(roles.taskManager(2)); // all is ready without it
  }

  synchronized List<RoleStatus> status() {
    return running.values().stream().map(SupervisedRole::status).toList();
  }

  /**
   * Brings the instances of a role to {@code count}: the newest leave, gracefully, one by one.
   *
   * @throws IllegalArgumentException if that role cannot be scaled so
   */
  synchronized void scale(String role, int count) {
    var factory = scalable(role);
    if (count < 1 || count > Ports.INSTANCES) {
      throw new IllegalArgumentException(
          "The number of instances (" + count + ") must be 1 to " + Ports.INSTANCES + ".");
    }
    var now = instances(role);
    IntStream.rangeClosed(now + 1, count).forEach(next -> join(role, factory, next));
    IntStream.iterate(now, last -> last > count, last -> last - 1)
        .forEach(last -> leave(role, last));
  }

  /** Ends every role, those that use others first. */
  synchronized void stop() {
    stopped = true;
    jobWatch.interrupt();
    stopThose(name -> name.equals("demo"));
    stopThose(name -> !name.equals("kafka") && !name.equals("elasticsearch"));
    stopThose(name -> true);
  }

  private void join(String role, IntFunction<Role> factory, int instance) {
    if (role.equals(Roles.CLUSTER_NODE)) {
      members.set(instance);
    }
    begin(factory.apply(instance)).join();
  }

  private void leave(String role, int instance) {
    progress.say(role + "-" + instance + " leaves");
    Optional.ofNullable(running.remove(role + "-" + instance))
        .ifPresent(leaving -> leaving.stop(LEAVE_LIMIT));
    progress.say(role + "-" + instance + " has left");
    if (role.equals(Roles.CLUSTER_NODE)) {
      members.set(instance - 1);
    }
  }

  private IntFunction<Role> scalable(String role) {
    return switch (role) {
      case Roles.CLUSTER_NODE -> roles::clusterNode;
      case Roles.TASK_MANAGER -> roles::taskManager;
      case Roles.INGEST -> roles::ingest;
      default ->
          throw new IllegalArgumentException(
              role + " cannot be scaled. Choose cluster-node, taskmanager or ingest.");
    };
  }

  private int instances(String role) {
    return (int) running.keySet().stream().filter(name -> name.startsWith(role + "-")).count();
  }

  private synchronized CompletableFuture<Void> begin(Role role) {
    if (stopped) {
      return CompletableFuture.failedFuture(new IllegalStateException("The platform stops."));
    }
    var supervised = new SupervisedRole(role, run, progress);
    running.put(role.name(), supervised);
    return supervised.start();
  }

  private CompletableFuture<Void> beginEach(int count, IntFunction<Role> factory) {
    return CompletableFuture.allOf(
        IntStream.rangeClosed(1, count)
            .mapToObj(instance -> begin(factory.apply(instance)))
            .toArray(CompletableFuture[]::new));
  }

  private void createTopics() {
    try {
      TopicSetup.create("127.0.0.1:" + ports.kafka(), 1, (short) 1);
      progress.say("topics ready");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void submitJobs() {
    try {
      jobs.submitFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopThose(Predicate<String> which) {
    var stopping = new ArrayList<SupervisedRole>();
    for (var name : List.copyOf(running.keySet())) {
      if (which.test(name)) {
        stopping.add(running.remove(name));
      }
    }
    stopping.parallelStream().forEach(role -> role.stop(Duration.ofSeconds(12)));
  }

  /** Done when all are, or as soon as one has failed. */
  private static CompletableFuture<Void> firstFailure(List<CompletableFuture<Void>> all) {
    var everything = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    var failures = all.stream().map(Platform::onlyFailure).toArray(CompletableFuture[]::new);
    return CompletableFuture.anyOf(everything, CompletableFuture.anyOf(failures))
        .thenApply(nothing -> null);
  }

  private static CompletableFuture<Void> onlyFailure(CompletableFuture<Void> step) {
    return step.handle((done, failure) -> failure)
        .thenCompose(
            failure ->
                failure == null
                    ? new CompletableFuture<>()
                    : CompletableFuture.failedFuture(failure));
  }
}
