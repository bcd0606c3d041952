package io.gridwhistle.ingest.intake;

import io.gridwhistle.ingest.admission.Admission;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.log.EventLog;
import io.gridwhistle.ingest.metrics.IntakeMetrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;

/**
 * Brings the new events of one request into the log.
 *
 * <p>Either all of them become durable, or the request is refused as a whole. When the log breaks
 * in the middle, events that did become durable are remembered as known: the same request sent
 * again completes the rest, and appends none of these twice.
 */
final class Delivery {
  private static final int RETRY_SECONDS = 1;

  private final Batch batch;
  private final IntakeMetrics metrics;
  private final Promise<Verdict> outcome = Promise.promise();
  private int fresh;
  private int open;
  private boolean failed;

  private Delivery(Batch batch, IntakeMetrics metrics) {
    this.batch = batch;
    this.metrics = metrics;
  }

  /** The answer; fails with 429 or 503 when nothing of the request counts as accepted. */
  static Future<Verdict> deliver(
      Batch batch, EventLog log, long now, Admission admission, IntakeMetrics metrics) {
    if (!admission.addEvents(batch.good())) {
      return Future.failedFuture(Problems.overloaded(RETRY_SECONDS));
    }
    return new Delivery(batch, metrics).append(log, now);
  }

  private Future<Verdict> append(EventLog log, long now) {
    List<Portion> portions = batch.claim();
    fresh = portions.stream().mapToInt(Portion::events).sum();
    open = portions.size();
    if (open == 0) {
      end();
    }
    for (Portion portion : portions) {
      log.append(portion.partition(), portion.frame(), now)
          .onSuccess(durable -> settle(portion, durable));
    }
    return outcome.future();
  }

  private void settle(Portion portion, boolean durable) {
    batch.settle(portion, durable);
    metrics.appended(durable ? portion.events() : 0);
    failed |= !durable;
    if (--open == 0) {
      end();
    }
  }

  private void end() {
    if (failed) {
      outcome.fail(away());
    } else {
      outcome.complete(new Verdict(fresh, batch.good() - fresh, batch.refused()));
    }
  }

  static RuntimeException away() {
    return Problems.unavailable(
        "log-unavailable",
        "The log cannot take events now; none of this request counts as accepted."
            + " Send all of it again: repeats are dropped.",
        RETRY_SECONDS);
  }
}
