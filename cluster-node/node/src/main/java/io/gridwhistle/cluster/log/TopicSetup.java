package io.gridwhistle.cluster.log;

import io.gridwhistle.cluster.NodeSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** The log's administration: makes the compacted topics of this node where they are missing. */
@Singleton
public final class TopicSetup {
  private static final int CALL_MILLIS = 3_000;

  private final String bootstrap;
  private @Nullable Admin admin;

  TopicSetup(NodeSettings settings) {
    bootstrap = settings.kafka();
  }

  /** The client; connects in the background and again by itself. */
  public synchronized Admin admin() {
    Admin made = admin;
    if (made == null) {
      Properties properties = new Properties();
      properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
      properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS);
      properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
      made = Admin.create(properties);
      admin = made;
    }
    return made;
  }

  /**
   * Makes a topic of one partition that keeps the newest record of each key, unless it is there.
   *
   * @throws IllegalStateException when the log does not answer
   */
  void ensureCompacted(String topic) {
    NewTopic compacted =
        new NewTopic(topic, Optional.of(1), Optional.empty())
            .configs(Map.of("cleanup.policy", "compact"));
    try {
      if (!admin().listTopics().names().get(CALL_MILLIS, TimeUnit.MILLISECONDS).contains(topic)) {
        admin().createTopics(List.of(compacted)).all().get(CALL_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException | TimeoutException unreachable) {
      throw new IllegalStateException("The log does not answer.", unreachable);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Ended while asking the log.", ending);
    }
  }

  @PreDestroy
  synchronized void close() {
    Admin made = admin;
    if (made != null) {
      made.close(Duration.ofSeconds(1));
    }
  }
}
