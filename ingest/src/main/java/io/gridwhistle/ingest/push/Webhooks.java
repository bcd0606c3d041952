package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.metrics.WebhookMetrics;
import io.gridwhistle.registry.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Posts alerts to the servers of those who cannot hold a stream open. */
public final class Webhooks implements AutoCloseable {
  private final List<WebhookCourier> couriers = new ArrayList<>();

  private Webhooks() {}

  /**
   * Begins to post.
   *
   * @param file names the endpoints; empty for none
   * @throws IllegalArgumentException naming everything that is wrong with the file
   */
  public static Webhooks start(
      String file, String brokers, Supplier<Registry> registry, MeterRegistry meters) {
    Webhooks webhooks = new Webhooks();
    if (!file.isEmpty()) {
      for (Webhook webhook : WebhookFile.read(Path.of(file))) {
        WebhookMetrics metrics = new WebhookMetrics(meters, webhook.name());
        webhooks.couriers.add(new WebhookCourier(brokers, webhook, registry, metrics));
      }
      webhooks.couriers.forEach(WebhookCourier::start);
    }
    return webhooks;
  }

  @Override
  public void close() {
    couriers.forEach(WebhookCourier::close);
  }
}
