package io.gridwhistle.ingest.push;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Posts one alert; follows no redirect, and reads nothing of the answer but its status. */
final class WebhookPost {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

  /** What only the alert itself can bring about: bad request, too large, wrong type, unusable. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_LIMIT)
          .build();
  private final Webhook webhook;
  private final Clock clock;

  WebhookPost(Webhook webhook, Clock clock) {
    this.webhook = webhook;
    this.clock = clock;
  }

  /** What became of a post. */
  enum Outcome {
    DELIVERED,
    /** The receiver cannot take this very alert. */
    REFUSED,
    /** Anything else: away, overloaded, wrongly set up. It can be mended, and tried again. */
    FAILED
  }

  Outcome send(AlertHeader alert, byte[] json) throws InterruptedException {
    try {
      int status = client.send(request(alert, json), BodyHandlers.discarding()).statusCode();
      if (status >= 200 && status < 300) {
        return Outcome.DELIVERED;
      }
      return REFUSALS.contains(status) ? Outcome.REFUSED : Outcome.FAILED;
    } catch (IOException notReached) {
      return Outcome.FAILED;
    }
  }

  private HttpRequest request(AlertHeader alert, byte[] json) {
    long now = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(webhook.url())
        .timeout(ANSWER_LIMIT)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", alert.alertId() + "-" + alert.revision())
        .header("Gridwhistle-Timestamp", Long.toString(now))
        .header("Gridwhistle-Signature", WebhookSignature.of(webhook.secret(), now, json))
        .POST(BodyPublishers.ofByteArray(json))
        .build();
  }
}
