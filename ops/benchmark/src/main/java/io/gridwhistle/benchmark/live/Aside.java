package io.gridwhistle.benchmark.live;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own, so that the generator is not held up. */
final class Aside<T> {
  private final FutureTask<T> task;

  private Aside(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Aside<T> begin(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "aside");
    thread.setDaemon(true);
    thread.start();
    return new Aside<>(task);
  }

  boolean isDone() {
    return task.isDone();
  }

  /** What came of it, or the very exception that it ended with. */
  T get() throws Exception {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }
}
