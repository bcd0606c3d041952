package io.gridwhistle.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What became of alerts on their way to clients.
 *
 * <p>A connection that is open, and neither slow nor catching up, has been sent every tailed alert
 * that its filters and its token let through; alerts are never conflated. Records read = tailed +
 * repeated + unreadable; opened − closed = connections.
 */
public final class PushMetrics {
  private static final String PREFIX = "gridwhistle.push.";

  private final Counter tailed;
  private final Counter repeated;
  private final Counter unreadable;
  private final Counter sent;
  private final Counter acknowledged;
  private final Counter replayed;
  private final Counter stalled;
  private final AtomicInteger connections = new AtomicInteger();

  public PushMetrics(MeterRegistry registry) {
    tailed = counter(registry, "alerts.tailed", "Alert revisions read from the log");
    repeated = counter(registry, "alerts.repeated", "Revisions that the log told again");
    unreadable = counter(registry, "alerts.unreadable", "Records of the alert log that are none");
    sent = counter(registry, "alerts.sent", "Alert revisions written to connections");
    acknowledged = counter(registry, "acknowledgements", "Acknowledgements received");
    replayed = counter(registry, "pages.replayed", "Pages read from the log to catch up");
    stalled = counter(registry, "connections.stalled", "Connections ended for taking nothing");
    registry.gauge(PREFIX + "connections", connections);
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(PREFIX + name).description(description).register(registry);
  }

  public void tailed(int alerts) {
    tailed.increment(alerts);
  }

  public void repeated() {
    repeated.increment();
  }

  public void unreadable() {
    unreadable.increment();
  }

  public void sent(int alerts) {
    sent.increment(alerts);
  }

  public void acknowledged() {
    acknowledged.increment();
  }

  public void replayed() {
    replayed.increment();
  }

  public void stalled() {
    stalled.increment();
  }

  public void opened() {
    connections.incrementAndGet();
  }

  public void closed() {
    connections.decrementAndGet();
  }

  public int connections() {
    return connections.get();
  }
}
