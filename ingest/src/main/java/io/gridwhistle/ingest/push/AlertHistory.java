package io.gridwhistle.ingest.push;

import io.vertx.core.Future;

/** Older alerts than a node holds in memory. */
interface AlertHistory {

  /** Fails with 410 when the log no longer holds what follows the cursor, 400 when it never did. */
  Future<Void> check(Cursor cursor);

  /** A page of records from the cursor on; empty only at the end of the log. */
  Future<AlertPage> read(Cursor from);
}
