package io.gridwhistle.benchmark.views;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends batches, a few of them under way at a time. */
final class Batches {
  private final int underWay;
  private final Semaphore free;
  private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

  Batches(int underWay) {
    this.underWay = underWay;
    free = new Semaphore(underWay);
  }

  /**
   * Sends all and waits until all are answered.
   *
   * @return seconds that it took
   * @throws IllegalStateException if one failed
   */
  <T> double send(List<T> batches, Function<T, CompletionStage<?>> call)
      throws InterruptedException {
    long start = System.nanoTime();
    for (T batch : batches) {
      free.acquire();
      call.apply(batch).whenComplete((answer, failure) -> answered(failure));
    }
    free.acquire(underWay);
    double seconds = (System.nanoTime() - start) / 1e9;
    free.release(underWay);
    Throwable failure = failed.get();
    if (failure != null) {
      throw new IllegalStateException("A call failed: " + failure, failure);
    }
    return seconds;
  }

  private void answered(@Nullable Throwable failure) {
    failed.compareAndSet(null, failure);
    free.release();
  }
}
