package io.gridwhistle.benchmark.views;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;

/** Lets so many documents through to the job's source as a round has, and holds the rest back. */
final class Gate<S extends SourceSplit> implements RateLimiter<S> {
  private long open;
  private CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);

  synchronized void letThrough(long documents) {
    open += documents;
    if (!waiting.isDone()) {
      open--;
      waiting.complete(null);
    }
  }

  /** Waits until the source has taken them all and asks for more. */
  synchronized void awaitAllThrough() throws InterruptedException {
    while (open > 0 || waiting.isDone()) {
      wait();
    }
  }

  @Override
  public synchronized CompletionStage<Void> acquire(int documents) {
    if (open > 0) {
      open--;
      return CompletableFuture.completedFuture(null);
    }
    waiting = new CompletableFuture<>();
    notifyAll();
    return waiting;
  }
}
