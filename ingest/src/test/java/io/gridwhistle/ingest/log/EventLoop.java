package io.gridwhistle.ingest.log;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An event loop on which a test does one thing after the other. */
final class EventLoop implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();

  /** Runs something in one turn of the loop. */
  <T> T turn(Callable<T> turn) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    context.runOnContext(
        now -> {
          try {
            done.complete(turn.call());
          } catch (Exception | AssertionError failed) {
            done.completeExceptionally(failed);
          }
        });
    return done.get(10, TimeUnit.SECONDS);
  }

  boolean isCurrent() {
    return Vertx.currentContext() == context;
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
