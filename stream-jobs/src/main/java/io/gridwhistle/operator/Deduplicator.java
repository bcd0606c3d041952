package io.gridwhistle.operator;

import io.gridwhistle.event.CompactEvent;
import java.time.Duration;
import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops every repeat of an event within {@link #KEPT}; identity is the pair (source, id).
 *
 * <p>Keyed by a piece of the identity's hash, so that one timer a day ends many. Counter: records
 * in = records out + {@code duplicates}.
 */
final class Deduplicator extends KeyedProcessFunction<Integer, CompactEvent, CompactEvent> {
  static final int BUCKETS = 4_096;
  private static final long serialVersionUID = 1;
  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration FARTHEST = Duration.ofDays(100);
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final boolean onDisk;
  private transient Seen seen;
  private transient long[] newestDays;
  private transient Counter duplicates;

  /**
   * A deduplicator.
   *
   * @param onDisk true for a state backend that reads and writes whole values
   */
  Deduplicator(boolean onDisk) {
    this.onDisk = onDisk;
  }

  @Override
  public void open(OpenContext context) {
    seen = onDisk ? new SeenOnDisk(getRuntimeContext()) : new SeenInMemory(getRuntimeContext());
    newestDays = new long[BUCKETS];
    Arrays.fill(newestDays, Long.MIN_VALUE);
    duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
  }

  @Override
  public void processElement(CompactEvent event, Context context, Collector<CompactEvent> out)
      throws Exception {
    long day = day(event.time(), context.timerService().currentWatermark());
    if (seen.add(event.fingerprint(), day)) {
      endDay(day, context);
      out.collect(event);
    } else {
      duplicates.inc();
    }
  }

  /** A device whose clock runs far ahead is taken at the latest day that can be told apart. */
  private static long day(long time, long watermark) {
    long latest = watermark == Long.MIN_VALUE ? time : watermark + FARTHEST.toMillis();
    return Math.floorDiv(Math.max(watermark, Math.min(time, latest)), DAY);
  }

  /** The same timer again does nothing; it is set again only after a restart. */
  private void endDay(long day, Context context) {
    int bucket = context.getCurrentKey();
    if (newestDays[bucket] < day) {
      newestDays[bucket] = day;
      context.timerService().registerEventTimeTimer((day + 1) * DAY + KEPT.toMillis());
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<CompactEvent> out)
      throws Exception {
    seen.forget((time - KEPT.toMillis()) / DAY - 1);
  }
}
