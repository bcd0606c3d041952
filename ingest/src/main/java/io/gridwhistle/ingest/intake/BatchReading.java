package io.gridwhistle.ingest.intake;

import io.gridwhistle.ingest.http.Problem;
import io.gridwhistle.ingest.http.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Reads the events of one body a slice at a time, so that a large body keeps the event loop from
 * nobody for long.
 */
final class BatchReading {
  private static final int SLICE_BYTES = 128 * 1024;

  private final Context context = Vertx.currentContext();
  private final Promise<Batch> done = Promise.promise();
  private final Batch batch;
  private final Slices slices;
  private final Checker checker;

  private BatchReading(Slices slices, Checker checker, Batch batch) {
    this.slices = slices;
    this.checker = checker;
    this.batch = batch;
  }

  /** The body's events; fails with 400 or 413 when the body as a whole cannot be taken. */
  static Future<Batch> read(Slices slices, Checker checker, Batch batch) {
    BatchReading reading = new BatchReading(slices, checker, batch);
    reading.step();
    return reading.done.future();
  }

  private void step() {
    try {
      if (readSlice()) {
        context.runOnContext(next -> step());
      } else {
        done.complete(batch);
      }
    } catch (RuntimeException unusable) {
      done.fail(unusable);
    }
  }

  /** True when there is more. */
  private boolean readSlice() {
    int bytes = 0;
    while (slices.next()) {
      if (batch.size() >= checker.mostEvents()) {
        throw tooMany();
      }
      checker.check(slices, batch);
      bytes += slices.length + 1;
      if (bytes >= SLICE_BYTES) {
        return true;
      }
    }
    return false;
  }

  private ProblemException tooMany() {
    return Problem.of(
            413,
            "too-many-events",
            "Content too large",
            "A request takes at most %d events. Send them in smaller parts."
                .formatted(checker.mostEvents()))
        .asException();
  }
}
