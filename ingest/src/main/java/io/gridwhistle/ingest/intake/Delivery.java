package io.gridwhistle.ingest.intake;

import io.gridwhistle.ingest.admission.Admission;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.log.Appended;
import io.gridwhistle.ingest.log.EventLog;
import io.gridwhistle.ingest.log.LogRecord;
import io.gridwhistle.ingest.metrics.IntakeMetrics;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the good events of one request into the log.
 *
 * <p>Either all of them become durable, or the request is refused as a whole. When the log breaks
 * in the middle, events that did become durable are remembered as known: the same request sent
 * again completes the rest, and appends none of these twice.
 */
final class Delivery {
  private static final int RETRY_SECONDS = 1;

  private final EventLog log;
  private final KnownEvents known;
  private final IntakeMetrics metrics;
  private final long request;
  private final List<LogRecord> records = new ArrayList<>();
  private final List<Fingerprint> prints = new ArrayList<>();
  private int duplicates;

  /**
   * A delivery.
   *
   * @param request a positive number of its own
   */
  Delivery(EventLog log, KnownEvents known, IntakeMetrics metrics, long request) {
    this.log = log;
    this.known = known;
    this.metrics = metrics;
    this.request = request;
  }

  /** The answer; fails with 429 or 503 when nothing of the request counts as accepted. */
  Future<Verdict> deliver(Batch batch, Admission admission) {
    if (!admission.addEvents(batch.good().size())) {
      return Future.failedFuture(Problems.overloaded(RETRY_SECONDS));
    }
    batch.good().forEach(this::claim);
    return log.append(records)
        .compose(
            appended -> {
              settle(appended);
              return appended.isComplete()
                  ? Future.succeededFuture(new Verdict(records.size(), duplicates, batch.refused()))
                  : Future.failedFuture(away());
            });
  }

  private void claim(Candidate event) {
    switch (known.claim(event.print(), request)) {
      case FIRST, CONTENDED -> {
        prints.add(event.print());
        records.add(event.record());
      }
      case REPEATED, DURABLE -> duplicates++;
    }
  }

  private void settle(Appended appended) {
    metrics.appended(appended.count());
    for (int i = 0; i < prints.size(); i++) {
      if (appended.isDurable(i)) {
        known.confirm(prints.get(i));
      } else {
        known.release(prints.get(i), request);
      }
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
