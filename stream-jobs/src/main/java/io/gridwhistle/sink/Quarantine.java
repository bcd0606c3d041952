package io.gridwhistle.sink;

import java.util.concurrent.CompletableFuture;

/** Where a sink puts what its target refuses. */
interface Quarantine extends AutoCloseable {

  /** Completes when the record is durable. */
  CompletableFuture<Void> put(QuarantinedRecord record);

  @Override
  void close();
}
