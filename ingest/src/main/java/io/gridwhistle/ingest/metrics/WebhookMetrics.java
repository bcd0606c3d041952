package io.gridwhistle.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What became of alerts on their way to one webhook.
 *
 * <p>Records that the webhook is done with = delivered + refused + filtered, each counted when its
 * place in the log is kept; failed counts posts that were or will be repeated.
 */
public final class WebhookMetrics {
  private final Counter delivered;
  private final Counter refused;
  private final Counter filtered;
  private final Counter failed;

  public WebhookMetrics(MeterRegistry registry, String webhook) {
    delivered = counter(registry, webhook, "delivered");
    refused = counter(registry, webhook, "refused");
    filtered = counter(registry, webhook, "filtered");
    failed = counter(registry, webhook, "failed");
  }

  private static Counter counter(MeterRegistry registry, String webhook, String outcome) {
    return Counter.builder("gridwhistle.webhook.alerts")
        .description("Alert revisions by what became of them")
        .tag("webhook", webhook)
        .tag("outcome", outcome)
        .register(registry);
  }

  public void delivered() {
    delivered.increment();
  }

  public void refused() {
    refused.increment();
  }

  public void filtered() {
    filtered.increment();
  }

  public void failed() {
    failed.increment();
  }
}
