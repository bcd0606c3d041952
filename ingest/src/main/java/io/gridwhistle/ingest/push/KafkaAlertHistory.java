package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.http.Problem;
import io.gridwhistle.ingest.http.ProblemException;
import io.gridwhistle.ingest.http.Problems;
import io.gridwhistle.ingest.log.KafkaSettings;
import io.gridwhistle.wire.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages of the alert log, one after another, with one consumer on a worker thread. */
public final class KafkaAlertHistory implements AlertHistory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaAlertHistory.class);
  private static final long CLOSE_SECONDS = 5;
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final WorkerExecutor worker;
  private final AlertRepeats repeats;

  public KafkaAlertHistory(Vertx vertx, KafkaSettings settings, AlertRepeats repeats) {
    this.repeats = repeats;
    consumer = settings.newStrictConsumer();
    worker = vertx.createSharedWorkerExecutor("alert-history", 1);
  }

  @Override
  public Future<Void> check(Cursor cursor) {
    return worker.executeBlocking(
        () -> {
          List<TopicPartition> partitions = partitions(cursor);
          Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
          Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
          for (TopicPartition partition : partitions) {
            check(
                cursor.next(partition.partition()),
                first.getOrDefault(partition, 0L),
                end.getOrDefault(partition, 0L));
          }
          return null;
        });
  }

  private static void check(long next, long first, long end) {
    if (next < first) {
      throw gone();
    }
    if (next > end) {
      throw Problems.malformed(
          "unknown-cursor", "The cursor lies beyond the log. Connect again without it.");
    }
  }

  private static ProblemException gone() {
    return Problem.of(
            410,
            "cursor-too-old",
            "Gone",
            "The log no longer holds all that follows the cursor. Connect without it, and search"
                + " for what you missed.")
        .asException();
  }

  @Override
  public Future<AlertPage> read(Cursor from) {
    return worker.executeBlocking(() -> page(from));
  }

  private AlertPage page(Cursor from) {
    List<TopicPartition> partitions = partitions(from);
    consumer.assign(partitions);
    partitions.forEach(one -> consumer.seek(one, from.next(one.partition())));
    Deque<AlertFrame> frames = new ArrayDeque<>();
    Cursor at = from;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      at = at.after(record.partition(), record.offset());
      try {
        AlertFrame frame = AlertPage.frame(record, at);
        if (!repeats.contains(frame)) {
          frames.add(frame);
        }
      } catch (IOException noAlert) {
        LOG.debug("Offset {} is no alert", record.offset(), noAlert);
      }
    }
    long[] next = partitions.stream().mapToLong(consumer::position).toArray();
    return new AlertPage(frames, Cursor.of(next));
  }

  private static List<TopicPartition> partitions(Cursor cursor) {
    return IntStream.range(0, cursor.partitions())
        .mapToObj(partition -> new TopicPartition(Topics.ALERTS, partition))
        .toList();
  }

  /** Waits for the consumer to end: its worker must not be gone before. */
  @Override
  public void close() {
    CountDownLatch ended = new CountDownLatch(1);
    worker
        .executeBlocking(
            () -> {
              consumer.close();
              return null;
            })
        .onComplete(closed -> ended.countDown());
    try {
      ended.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    worker.close();
  }
}
