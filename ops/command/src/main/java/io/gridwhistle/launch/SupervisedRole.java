package io.gridwhistle.launch;

import io.gridwhistle.launch.RoleStatus.State;
import io.gridwhistle.process.ChildProcess;
import io.gridwhistle.process.NotReadyException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one role running: starts it, waits until it is ready, and starts it again whenever it ends
 * unasked. A role that never was ready is given up after {@link #FIRST_STARTS} tries.
 */
final class SupervisedRole {
  static final int FIRST_STARTS = 3;

  private final Role role;
  private final RunFolder run;
  private final Progress progress;
  private final Backoff backoff = new Backoff();
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private volatile State state = State.STARTING;
  private volatile Instant since = Instant.now();
  private final AtomicInteger restarts = new AtomicInteger();
  private volatile @Nullable ChildProcess process;

  SupervisedRole(Role role, RunFolder run, Progress progress) {
    this.role = role;
    this.run = run;
    this.progress = progress;
    this.thread = new Thread(this::keepRunning, "role-" + role.name());
  }

  /** Done once it is ready for the first time; fails if it cannot be started. */
  CompletableFuture<Void> start() {
    thread.start();
    return firstReady;
  }

  String name() {
    return role.name();
  }

  RoleStatus status() {
    var current = process;
    var pid = current == null || !current.alive() ? 0 : current.pid();
    return new RoleStatus(role.name(), state, pid, restarts.get(), since, role.address());
  }

  /** Ends it for good, within its grace or else {@code limit}, whichever is shorter. */
  void stop(Duration limit) {
    requestStop(limit.compareTo(role.grace()) < 0 ? limit : role.grace());
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void requestStop(Duration grace) {
    ChildProcess current;
    synchronized (this) {
      stopping.countDown();
      state = State.STOPPING;
      current = process;
    }
    if (current != null) {
      current.stop(grace);
    }
  }

  private void keepRunning() {
    try {
      while (!isStopping() && state != State.FAILED) {
        runOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      firstReady.completeExceptionally(new NotReadyException(role.name() + " was stopped."));
      state = state == State.FAILED ? State.FAILED : State.ENDED;
    }
  }

  private void runOnce() throws InterruptedException {
    try {
      var child = launch();
      if (child != null) {
        awaitReady(child);
        child.ended().join();
        run.remove(role.name());
      }
    } catch (IOException e) {
      progress.say(role.name() + " cannot be started: " + e.getMessage());
    }
    if (!isStopping()) {
      prepareNextStart();
    }
  }

  private synchronized @Nullable ChildProcess launch() throws IOException {
    if (isStopping()) {
      return null;
    }
    var child = role.command().command().start();
    process = child;
    since = Instant.now();
    run.write(role.name(), child.pid());
    return child;
  }

  private void awaitReady(ChildProcess child) {
    if (role.readiness().await(role.startLimit(), () -> child.alive() && !isStopping())) {
      nowReady();
    } else if (child.alive()) {
      progress.say(role.name() + " was not ready in " + role.startLimit().toSeconds() + " s");
      child.kill();
    }
  }

  private synchronized void nowReady() {
    if (!isStopping()) {
      state = State.READY;
      progress.ready(role, Duration.between(since, Instant.now()));
      firstReady.complete(null);
    }
  }

  private void prepareNextStart() throws InterruptedException {
    restarts.incrementAndGet();
    if (!firstReady.isDone() && restarts.get() >= FIRST_STARTS) {
      giveUp();
      return;
    }
    state = State.RESTARTING;
    progress.say(role.name() + " ended, and is started again");
    var pause = backoff.after(Duration.between(since, Instant.now())).plus(role.pause().get());
    var stopped = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    state = stopped ? State.STOPPING : state;
  }

  private void giveUp() {
    state = State.FAILED;
    firstReady.completeExceptionally(
        new NotReadyException(
            role.name() + " does not start. Its log says why: gridwhistle logs " + role.name()));
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }
}
