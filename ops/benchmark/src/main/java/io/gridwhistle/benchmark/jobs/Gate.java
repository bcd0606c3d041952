package io.gridwhistle.benchmark.jobs;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;

/** Lets a source of this process through up to a mark, without holding up its thread. */
final class Gate implements RateLimiter<NumberSequenceSplit> {
  private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();
  private static final CompletionStage<Void> OPEN = CompletableFuture.completedFuture(null);

  private CompletableFuture<Void> opened = new CompletableFuture<>();
  private long passed;
  private long mark;

  static Gate of(String name) {
    return GATES.computeIfAbsent(name, any -> new Gate());
  }

  /** Lets so many numbers through in all. */
  synchronized void openUpTo(long count) {
    mark = count;
    opened.complete(null);
    opened = new CompletableFuture<>();
  }

  @Override
  public CompletionStage<Void> acquire(int numbers) {
    synchronized (this) {
      passed += numbers;
      return passed <= mark ? OPEN : opened;
    }
  }
}
