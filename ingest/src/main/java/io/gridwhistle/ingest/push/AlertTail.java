package io.gridwhistle.ingest.push;

import io.gridwhistle.ingest.log.TopicReader;
import io.gridwhistle.ingest.metrics.PushMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the alert log and hands it to every event loop's {@link Hub}.
 *
 * <p>It reads on only when all event loops have taken what came before, so that nothing piles up
 * between them. Register all hubs before following begins.
 */
public final class AlertTail implements TopicReader {
  private static final Logger LOG = LoggerFactory.getLogger(AlertTail.class);
  private static final long HUB_LIMIT_SECONDS = 30;

  private final AlertDirectory directory;
  private final AlertRepeats repeats;
  private final PushMetrics metrics;
  private final long history;
  private final List<Hub> hubs = new CopyOnWriteArrayList<>();
  private Cursor cursor = Cursor.of();

  /**
   * A tail.
   *
   * @param history how many of the newest records of a partition are read at the start, to know the
   *     alerts that people may act on
   */
  public AlertTail(
      AlertDirectory directory, AlertRepeats repeats, PushMetrics metrics, long history) {
    this.directory = directory;
    this.repeats = repeats;
    this.metrics = metrics;
    this.history = history;
  }

  public void add(Hub hub) {
    hubs.add(hub);
  }

  @Override
  public long start(long beginning, long end) {
    return Math.max(beginning, end - history);
  }

  @Override
  public void begin(long[] starts) {
    cursor = Cursor.of(starts);
    hubs.forEach(hub -> hub.begin(cursor));
  }

  @Override
  public void read(ConsumerRecords<byte[], byte[]> records) {
    List<AlertFrame> frames = new ArrayList<>(records.count());
    Cursor at = cursor;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      at = at.after(record.partition(), record.offset());
      AlertFrame frame = frame(record, at);
      if (frame != null) {
        frames.add(frame);
      }
    }
    // Only now, as nothing can fail any more: what is read again would seem to be repeated.
    hand(frames.stream().filter(this::isNews).toList());
    cursor = at;
  }

  /** Whoever follows the log hears every revision once, however often it was written. */
  private boolean isNews(AlertFrame frame) {
    if (directory.put(frame.header())) {
      return true;
    }
    repeats.add(frame);
    metrics.repeated();
    return false;
  }

  private @Nullable AlertFrame frame(ConsumerRecord<byte[], byte[]> record, Cursor at) {
    try {
      return AlertPage.frame(record, at);
    } catch (IOException noAlert) {
      metrics.unreadable();
      LOG.warn("Offset {} of {} is no alert", record.offset(), record.topic());
      return null;
    }
  }

  private void hand(List<AlertFrame> frames) {
    if (frames.isEmpty()) {
      return;
    }
    metrics.tailed(frames.size());
    CountDownLatch open = new CountDownLatch(hubs.size());
    hubs.forEach(hub -> hub.take(frames, open::countDown));
    try {
      if (!open.await(HUB_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("An event loop has been busy for {} s", HUB_LIMIT_SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
