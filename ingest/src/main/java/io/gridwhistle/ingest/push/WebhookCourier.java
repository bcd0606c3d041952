package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.metrics.WebhookMetrics;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.wire.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the alerts of the log to one endpoint, one after another, on a thread of its own.
 *
 * <p>Its place in the log is the committed offset of a consumer group of its own, and moves only
 * when an alert was delivered: none is lost by an outage or a restart, and one may be posted again
 * after them. Of several nodes only one posts to an endpoint at a time. An endpoint that fails gets
 * the same alert again, for as long as it takes, while its group membership is kept alive; only
 * what the endpoint refuses for itself several times is left out. Nothing is held in memory but the
 * records of one poll.
 */
final class WebhookCourier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration WAKE = Duration.ofMillis(100);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final int MOST_REFUSALS = 5;
  private static final int RECORDS = 50;
  private static final long CLOSE_MILLIS = 5_000;

  private final Webhook webhook;
  private final Supplier<Registry> registry;
  private final WebhookMetrics metrics;
  private final WebhookPost post;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile boolean stopping;

  WebhookCourier(
      String brokers, Webhook webhook, Supplier<Registry> registry, WebhookMetrics metrics) {
    this.webhook = webhook;
    this.registry = registry;
    this.metrics = metrics;
    post = new WebhookPost(webhook, Clock.systemUTC());
    consumer =
        new KafkaConsumer<>(
            settings(brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    thread = new Thread(this::run, "webhook-" + webhook.name());
  }

  void start() {
    thread.start();
  }

  /** What the log no longer holds cannot be posted; then the oldest that it holds comes next. */
  private Map<String, Object> settings(String brokers) {
    return Map.of(
        "bootstrap.servers",
        brokers,
        "group.id",
        "gridwhistle-webhook-" + webhook.name(),
        "enable.auto.commit",
        "false",
        "auto.offset.reset",
        "earliest",
        "allow.auto.create.topics",
        "false",
        "max.poll.records",
        Integer.toString(RECORDS));
  }

  private void run() {
    try {
      consumer.subscribe(List.of(Topics.ALERTS), new StartAtTheEnd());
      while (!stopping) {
        step();
      }
    } catch (WakeupException | InterruptException | InterruptedException stopped) {
      LOG.debug("Webhook {} ends", webhook.name());
    } finally {
      leave();
    }
  }

  /** An interrupted thread could not tell the group, which would wait for it to time out. */
  private void leave() {
    boolean interrupted = Thread.interrupted();
    consumer.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() throws InterruptedException {
    try {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (!handle(record)) {
          goBack();
          return;
        }
      }
    } catch (WakeupException | InterruptException stopped) {
      throw stopped;
    } catch (RuntimeException failure) {
      LOG.warn("Webhook {} could not go on and tries again", webhook.name(), failure);
      goBack();
    }
  }

  /** What was polled and not handled comes again. */
  private void goBack() {
    consumer
        .committed(consumer.assignment())
        .forEach((partition, place) -> consumer.seek(partition, place));
  }

  /** False when the rest of the poll is no longer this node's to post. */
  private boolean handle(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    AlertHeader alert = header(record);
    if (alert == null || !webhook.selection().matches(alert, registry.get())) {
      metrics.filtered();
    } else if (!deliver(partition, record, alert)) {
      return false;
    }
    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
    return true;
  }

  private @Nullable AlertHeader header(ConsumerRecord<byte[], byte[]> record) {
    try {
      return record.value() == null ? null : AlertHeaderReader.read(record.value());
    } catch (IOException noAlert) {
      LOG.warn("Offset {} of {} is no alert", record.offset(), record.topic());
      return null;
    }
  }

  private boolean deliver(
      TopicPartition partition, ConsumerRecord<byte[], byte[]> record, AlertHeader alert)
      throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    int refusals = 0;
    while (true) {
      WebhookPost.Outcome outcome = post.send(alert, record.value());
      refusals += outcome == WebhookPost.Outcome.REFUSED ? 1 : 0;
      if (outcome == WebhookPost.Outcome.DELIVERED || refusals == MOST_REFUSALS) {
        return settled(alert, outcome);
      }
      metrics.failed();
      if (!waitFor(pause, partition)) {
        return false;
      }
      pause = longer(pause);
    }
  }

  private boolean settled(AlertHeader alert, WebhookPost.Outcome outcome) {
    if (outcome == WebhookPost.Outcome.DELIVERED) {
      metrics.delivered();
    } else {
      metrics.refused();
      LOG.warn(
          "Webhook {} refuses alert {} revision {}; it is left out",
          webhook.name(),
          alert.alertId(),
          alert.revision());
    }
    return true;
  }

  /**
   * Polls meanwhile, or the group would think this member dead. Nothing comes, as all is paused,
   * unless partitions change hands: then false.
   */
  private boolean waitFor(Duration pause, TopicPartition partition) {
    consumer.pause(consumer.assignment());
    try {
      long half = pause.toMillis() / 2;
      long until =
          System.nanoTime() + (half + ThreadLocalRandom.current().nextLong(half)) * 1_000_000;
      boolean alone = true;
      while (alone && !stopping && System.nanoTime() < until) {
        alone = consumer.poll(WAKE).isEmpty() && consumer.assignment().contains(partition);
      }
      return alone && !stopping;
    } finally {
      consumer.resume(consumer.assignment());
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  @Override
  public void close() {
    stopping = true;
    consumer.wakeup();
    thread.interrupt();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A new endpoint hears what comes from now on; that place is kept at once. */
  private final class StartAtTheEnd implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      consumer
          .committed(Set.copyOf(partitions))
          .forEach(
              (partition, place) -> {
                if (place == null) {
                  consumer.seekToEnd(List.of(partition));
                  OffsetAndMetadata end = new OffsetAndMetadata(consumer.position(partition));
                  consumer.commitSync(Map.of(partition, end));
                }
              });
    }
  }
}
