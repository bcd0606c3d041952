package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.access.Caller;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.gridwhistle.registry.Registry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one event loop, by what they select, so that filters are applied once for all
 * who share them.
 */
public final class Hub {
  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
  private static final int RETRY_SECONDS = 1;

  private final Context context;
  private final PushSettings settings;
  private final AlertHistory history;
  private final Supplier<Registry> registry;
  private final PushMetrics metrics;
  private final Map<Selection, Set<Subscriber>> audiences = new HashMap<>();
  private @Nullable RecentAlerts recent;

  /** Made on the event loop that it belongs to. */
  public Hub(
      Vertx vertx,
      PushSettings settings,
      KafkaAlertHistory history,
      Supplier<Registry> registry,
      PushMetrics metrics) {
    this(vertx, settings, (AlertHistory) history, registry, metrics);
  }

  Hub(
      Vertx vertx,
      PushSettings settings,
      AlertHistory history,
      Supplier<Registry> registry,
      PushMetrics metrics) {
    this.context = vertx.getOrCreateContext();
    this.settings = settings;
    this.history = history;
    this.registry = registry;
    this.metrics = metrics;
    vertx.setPeriodic(settings.beatMillis(), beat -> beat());
  }

  /** The log is read from here on; called from the tail's thread. */
  void begin(Cursor cursor) {
    context.runOnContext(now -> recent = new RecentAlerts(settings.recentAlerts(), cursor));
  }

  /** Takes new alerts and says when they are handed out; called from the tail's thread. */
  void take(List<AlertFrame> frames, Runnable taken) {
    context.runOnContext(
        now -> {
          try {
            if (recent != null) {
              hand(frames, recent);
            }
          } finally {
            taken.run();
          }
        });
  }

  private void hand(List<AlertFrame> frames, RecentAlerts ring) {
    long firstNumber = ring.end();
    ring.add(frames);
    Registry known = registry.get();
    Map.copyOf(audiences)
        .forEach(
            (selection, audience) -> {
              SharedFrames chosen = new SharedFrames(selection.of(frames, known));
              List.copyOf(audience)
                  .forEach(one -> guard(one, subscriber -> subscriber.take(chosen, firstNumber)));
            });
  }

  /** One broken connection must not keep anything from the others. */
  private static void guard(Subscriber subscriber, Consumer<Subscriber> step) {
    try {
      step.accept(subscriber);
    } catch (RuntimeException broken) {
      LOG.debug("A connection broke", broken);
      subscriber.close("The connection broke. Resume by the cursor.");
    }
  }

  /** Checks a cursor's text; fails with 400, 410 or 503 when nobody can resume from it. */
  Future<Optional<Cursor>> place(@Nullable String text) {
    RecentAlerts ring = recent;
    if (ring == null) {
      return Future.failedFuture(
          Problems.unavailable(
              "starting", "The node has not seen the alert log yet.", RETRY_SECONDS));
    }
    if (metrics.connections() >= settings.mostConnections()) {
      return Future.failedFuture(Problems.overloaded(RETRY_SECONDS));
    }
    if (text == null || text.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    Optional<Cursor> cursor = Cursor.parse(text, ring.tip().partitions());
    if (cursor.isEmpty()) {
      return Future.failedFuture(
          Problems.malformed("unknown-cursor", "This is no cursor of this log."));
    }
    boolean near = cursor.get().isAtLeast(ring.base()) && ring.tip().isAtLeast(cursor.get());
    return near ? Future.succeededFuture(cursor) : history.check(cursor.get()).map(cursor);
  }

  /** Lets a connection listen, from the cursor on or else from now on. */
  void join(Sink sink, Caller caller, Selection selection, Optional<Cursor> cursor) {
    RecentAlerts ring = recent;
    if (ring == null) {
      sink.close("The node is starting.");
      return;
    }
    Subscriber subscriber = new Subscriber(sink, caller, selection, this, ring);
    cursor.ifPresent(subscriber::resumeAt);
    sink.beat(cursor.orElse(ring.tip()));
    audiences.computeIfAbsent(selection, one -> new LinkedHashSet<>()).add(subscriber);
    metrics.opened();
    sink.whenReady(subscriber::pump);
    sink.whenClosed(() -> leave(subscriber));
    subscriber.pump();
  }

  private void leave(Subscriber subscriber) {
    subscriber.end();
    Set<Subscriber> audience = audiences.get(subscriber.selection());
    if (audience != null && audience.remove(subscriber)) {
      metrics.closed();
      if (audience.isEmpty()) {
        audiences.remove(subscriber.selection());
      }
    }
  }

  private void beat() {
    long now = System.currentTimeMillis();
    everyone().forEach(one -> guard(one, each -> each.beat(now, settings.stallMillis())));
  }

  /** Ends all connections: the node goes, and the clients resume elsewhere. */
  public void close() {
    everyone().forEach(subscriber -> subscriber.close("The node stops. Resume by the cursor."));
  }

  private List<Subscriber> everyone() {
    return audiences.values().stream().flatMap(Set::stream).toList();
  }

  AlertHistory history() {
    return history;
  }

  Supplier<Registry> registry() {
    return registry;
  }

  PushMetrics metrics() {
    return metrics;
  }
}
