package io.gridwhistle.ingest.intake;

import io.gridwhistle.ingest.admission.Admission;
import io.gridwhistle.ingest.admission.InFlight;
import io.gridwhistle.ingest.http.BodyLimits;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.log.EventLog;
import io.gridwhistle.ingest.log.SpareFrames;
import io.gridwhistle.ingest.metrics.IntakeMetrics;
import io.gridwhistle.registry.Registry;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** What all event loops share of the way from a body to the log. */
public final class Intake {
  private final EventLog log;
  private final InFlight inFlight;
  private final BodyLimits bodyLimits;
  private final EventLimits limits;
  private final KnownEvents known;
  private final IntakeMetrics metrics;
  private final Clock clock;
  private final AtomicLong requests = new AtomicLong();

  /**
   * Takes its parts.
   *
   * @param knownEvents how many of the newest durable events are known as such
   */
  public Intake(
      EventLog log,
      InFlight inFlight,
      BodyLimits bodyLimits,
      EventLimits limits,
      int knownEvents,
      IntakeMetrics metrics,
      Clock clock) {
    this.log = log;
    this.inFlight = inFlight;
    this.bodyLimits = bodyLimits;
    this.limits = limits;
    this.known = new KnownEvents(knownEvents);
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * A batch of nothing yet.
   *
   * @param registry in force
   * @param frames from which its own are taken
   */
  Batch begin(Registry registry, boolean isJsonWhenEmpty, SpareFrames frames) {
    return new Batch(known, requests.incrementAndGet(), registry, isJsonWhenEmpty, frames);
  }

  /** Brings a batch into the event loop's way to the log. */
  Future<Verdict> deliver(Batch batch, EventLog loop, Admission admission) {
    return Delivery.deliver(batch, loop, clock.millis(), admission, metrics)
        .onComplete(
            verdict -> metrics.accepted(verdict.accepted(), verdict.duplicates()),
            refused -> metrics.unanswered(batch.good()));
  }

  void count(Batch batch) {
    metrics.received(batch.size());
    batch.refused().forEach(refusal -> metrics.refused(refusal.rejection().code()));
  }

  void countRefused(Throwable failure) {
    metrics.requestRefused(Problems.of(failure, 500).code());
  }

  EventLog log() {
    return log;
  }

  InFlight inFlight() {
    return inFlight;
  }

  BodyLimits bodyLimits() {
    return bodyLimits;
  }

  EventLimits limits() {
    return limits;
  }

  Clock clock() {
    return clock;
  }
}
