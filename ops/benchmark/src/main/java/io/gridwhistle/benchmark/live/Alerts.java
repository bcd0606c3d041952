package io.gridwhistle.benchmark.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client that listens to the alerts over a WebSocket and notes when each frame was there. */
final class Alerts implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LIMIT_SECONDS = 30;

  private final StringBuilder frame = new StringBuilder();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Log told = new Log();
  private volatile @Nullable WebSocket socket;
  private volatile @Nullable Throwable failure;

  private Alerts() {}

  /** Begins to listen; everything said from now on is told. */
  static Alerts open(URI ingest, String token) throws InterruptedException {
    Alerts alerts = new Alerts();
    URI address = URI.create("ws://" + ingest.getAuthority() + "/v1/alerts/ws");
    alerts.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + token)
            .buildAsync(address, alerts)
            .join();
    if (!alerts.begun.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The stream of alerts told no cursor.");
    }
    return alerts;
  }

  /** Everything told so far. */
  List<Told> told() {
    return told.from(0);
  }

  /** What was told after the first {@code known}. */
  List<Told> toldAfter(int known) {
    return told.from(known);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    long now = System.nanoTime();
    frame.append(part);
    if (last) {
      take(frame.toString(), now);
      frame.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    failure = error;
  }

  private void take(String text, long now) {
    try {
      JsonNode alert = JSON.readTree(text).path("alert");
      if (!alert.isMissingNode()) {
        told.add(new Told(warning(alert), now));
      }
      begun.countDown();
    } catch (IOException unreadable) {
      failure = unreadable;
    }
  }

  static Warning warning(JsonNode alert) {
    return new Warning(
        alert.path("key").asText(),
        alert.path("transition").asText(),
        alert.path("severity").asText(),
        Instant.parse(alert.path("at").asText()).toEpochMilli());
  }

  /** Throws what has gone wrong with the connection. */
  void requireSound() {
    Throwable broken = failure;
    if (broken != null) {
      throw new IllegalStateException("The stream of alerts broke.", broken);
    }
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }

  /** Grows at the end only; one writes, others read. */
  private static final class Log {
    private final List<Told> all = new ArrayList<>();

    synchronized void add(Told one) {
      all.add(one);
    }

    synchronized List<Told> from(int known) {
      return List.copyOf(all.subList(known, all.size()));
    }
  }
}
