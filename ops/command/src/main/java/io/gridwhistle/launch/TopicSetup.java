package io.gridwhistle.launch;

import io.gridwhistle.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the log's topics where they are missing; those that exist are left as they are. */
public final class TopicSetup {
  private static final int TIMEOUT_MILLIS = 20_000;

  /** Longer than any window or deadline looks back, with room for a replay of a quarter. */
  private static final Duration RETENTION = Duration.ofDays(100);

  private TopicSetup() {}

  /** Creates what is missing; the settings are read from the environment. */
  public static void main(String[] arguments) throws InterruptedException {
    var environment = System.getenv();
    create(
        environment.getOrDefault("GRIDWHISTLE_KAFKA", "127.0.0.1:9092"),
        Integer.parseInt(environment.getOrDefault("GRIDWHISTLE_PARTITIONS", "1")),
        Short.parseShort(environment.getOrDefault("GRIDWHISTLE_REPLICATION", "1")));
  }

  /**
   * Creates what is missing.
   *
   * @param bootstrap host and port of a broker
   * @param partitions of the event topic; one keeps the order of all events
   * @param replication copies of each partition: 1 on one machine
   */
  public static void create(String bootstrap, int partitions, short replication)
      throws InterruptedException {
    try (var admin = Admin.create(settings(bootstrap))) {
      for (var created : admin.createTopics(topics(partitions, replication)).values().values()) {
        await(created);
      }
    }
  }

  /** Whether a broker answers at {@code bootstrap}. */
  static boolean answers(String bootstrap) throws InterruptedException {
    try (var admin = Admin.create(settings(bootstrap))) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    }
  }

  private static List<NewTopic> topics(int partitions, short replication) {
    var kept = Map.of("retention.ms", Long.toString(RETENTION.toMillis()));
    var compacted = Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.2");
    return List.of(
        new NewTopic(Topics.EVENTS, partitions, replication).configs(kept),
        new NewTopic(Topics.ALERTS, 1, replication).configs(kept),
        new NewTopic(Topics.ACTIONS, 1, replication).configs(kept),
        new NewTopic(Topics.QUARANTINE, 1, replication).configs(kept),
        new NewTopic(Topics.RULES, 1, replication).configs(compacted),
        new NewTopic(Topics.REGISTRY, 1, replication).configs(compacted));
  }

  private static void await(KafkaFuture<Void> created) throws InterruptedException {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("The topics cannot be created: " + e.getCause(), e);
      }
    }
  }

  private static Map<String, Object> settings(String bootstrap) {
    return Map.of(
        "bootstrap.servers",
        bootstrap,
        "request.timeout.ms",
        TIMEOUT_MILLIS / 2,
        "default.api.timeout.ms",
        TIMEOUT_MILLIS);
  }
}
