package io.gridwhistle.ingest;

import io.gridwhistle.ingest.health.Readiness;
import io.gridwhistle.ingest.log.KafkaEventLog;
import io.gridwhistle.ingest.log.LogHealth;
import io.gridwhistle.ingest.log.LogProbe;
import io.gridwhistle.ingest.log.RegistryFollower;
import io.gridwhistle.ingest.log.TopicFollower;
import io.gridwhistle.ingest.metrics.PushMetrics;
import io.gridwhistle.ingest.push.AlertDirectory;
import io.gridwhistle.ingest.push.AlertRepeats;
import io.gridwhistle.ingest.push.AlertTail;
import io.gridwhistle.ingest.push.KafkaAlertHistory;
import io.gridwhistle.wire.Topics;
import io.vertx.core.Vertx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of a node that speaks to the log. */
final class LogClients implements AutoCloseable {
  private final IngestSettings settings;
  private final LogHealth health = new LogHealth();
  private final RegistryFollower registry = new RegistryFollower();
  private final AlertDirectory directory;
  private final AlertTail tail;
  private final KafkaEventLog log;
  private final LogProbe probe;
  private final KafkaAlertHistory history;
  private final TopicFollower registryFollower;
  private volatile @Nullable TopicFollower alertFollower;

  LogClients(Vertx vertx, IngestSettings settings, PushMetrics metrics) {
    this.settings = settings;
    directory = new AlertDirectory(settings.alertHistory());
    AlertRepeats repeats = new AlertRepeats(settings.alertHistory());
    tail = new AlertTail(directory, repeats, metrics, settings.alertHistory());
    log = new KafkaEventLog(settings.kafka(), health);
    probe = new LogProbe(settings.kafka(), log, health, List.of(Topics.EVENTS, Topics.ACTIONS));
    history = new KafkaAlertHistory(vertx, settings.kafka(), repeats);
    registryFollower = new TopicFollower(settings.kafka(), Topics.REGISTRY, registry);
  }

  /** To be called when every event loop has registered with the tail. */
  void followAlerts() {
    alertFollower = new TopicFollower(settings.kafka(), Topics.ALERTS, tail);
  }

  boolean areAlertsRead() {
    TopicFollower follower = alertFollower;
    return follower != null && follower.isCaughtUp();
  }

  Readiness readiness() {
    return new Readiness()
        .with("log", health::isUp)
        .with("registry", registryFollower::isCaughtUp)
        .with("alerts", this::areAlertsRead);
  }

  RegistryFollower registry() {
    return registry;
  }

  AlertDirectory directory() {
    return directory;
  }

  AlertTail tail() {
    return tail;
  }

  KafkaEventLog log() {
    return log;
  }

  KafkaAlertHistory history() {
    return history;
  }

  @Override
  public void close() {
    probe.close();
    log.close();
    registryFollower.close();
    TopicFollower follower = alertFollower;
    if (follower != null) {
      follower.close();
    }
    history.close();
  }
}
