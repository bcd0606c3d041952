package io.gridwhistle.ingest.metrics;

import io.gridwhistle.event.Rejection.Code;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of events and requests.
 *
 * <p>For events, in every moment when no request is open: received = accepted + duplicates + the
 * sum of refused over its reasons + unanswered; appended ≥ accepted, and the difference are events
 * of requests that were answered 503 after a part had become durable, which count as unanswered.
 * Events of a body that cannot be told apart are not received; their request counts in
 * requests_refused, like every request that is not answered 202.
 */
public final class IntakeMetrics {
  private static final String PREFIX = "gridwhistle.ingest.";

  private final MeterRegistry registry;
  private final Counter received;
  private final Counter accepted;
  private final Counter duplicates;
  private final Counter appended;
  private final Counter unanswered;
  private final Map<Code, Counter> refused = new EnumMap<>(Code.class);

  public IntakeMetrics(MeterRegistry registry) {
    this.registry = registry;
    received = counter("events.received", "Events that were read");
    accepted = counter("events.accepted", "Events that were answered as accepted");
    duplicates = counter("events.duplicates", "Events that this node knew to be durable");
    appended = counter("events.appended", "Events that the log acknowledged");
    unanswered = counter("events.unanswered", "Good events of requests answered 429 or 503");
    for (Code code : Code.values()) {
      refused.put(
          code,
          Counter.builder(PREFIX + "events.refused")
              .description("Events that were refused, by reason")
              .tag("reason", code.wire())
              .register(registry));
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(PREFIX + name).description(description).register(registry);
  }

  public void received(int events) {
    received.increment(events);
  }

  public void accepted(int newOnes, int knownOnes) {
    accepted.increment(newOnes);
    duplicates.increment(knownOnes);
  }

  public void appended(int events) {
    appended.increment(events);
  }

  public void unanswered(int events) {
    unanswered.increment(events);
  }

  public void refused(Code code) {
    Counter counter = refused.get(code);
    if (counter != null) {
      counter.increment();
    }
  }

  /** Counts a request that was answered with a problem, by the problem's code. */
  public void requestRefused(String reason) {
    Counter.builder(PREFIX + "requests.refused")
        .description("Requests that were answered with a problem, by reason")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }
}
