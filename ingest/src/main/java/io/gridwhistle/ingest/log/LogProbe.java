package io.gridwhistle.ingest.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, on its own thread, whether every partition that is written has a leader.
 */
public final class LogProbe implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogProbe.class);
  private static final long UP_MILLIS = 1_000;
  private static final long DOWN_MILLIS = 200;
  private static final int TIMEOUT_MILLIS = 2_000;

  private final Admin admin;
  private final KafkaEventLog log;
  private final LogHealth health;
  private final List<String> topics;
  private final ScheduledThreadPoolExecutor timer;

  /** Starts to look: every second, and more often while the log is away. */
  public LogProbe(
      KafkaSettings settings, KafkaEventLog log, LogHealth health, List<String> topics) {
    this.log = log;
    this.health = health;
    this.topics = List.copyOf(topics);
    Map<String, Object> config = settings.common();
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    admin = Admin.create(config);
    timer = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "log-probe"));
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    timer.execute(this::look);
  }

  private void look() {
    compare();
    long pause = health.isUp() ? UP_MILLIS : DOWN_MILLIS;
    timer.schedule(this::look, pause, TimeUnit.MILLISECONDS);
  }

  private void compare() {
    boolean before = health.isUp();
    if (isWritable() && topics.stream().allMatch(log::knows)) {
      health.up();
    } else {
      health.down();
    }
    if (before != health.isUp()) {
      LOG.info("The log is {}", before ? "away" : "there");
    }
  }

  private boolean isWritable() {
    try {
      Map<String, TopicDescription> found =
          admin
              .describeTopics(topics, new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
              .allTopicNames()
              .get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS);
      return found.values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(LogProbe::hasLeader);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception away) {
      LOG.debug("The log cannot be seen", away);
      return false;
    }
  }

  private static boolean hasLeader(TopicPartitionInfo partition) {
    return partition.leader() != null && !partition.leader().isEmpty();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      admin.close(Duration.ofSeconds(1));
    } catch (KafkaException closedAlready) {
      LOG.debug("The probe's client is closed", closedAlready);
    }
  }
}
