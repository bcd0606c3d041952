package io.gridwhistle.source;

import java.time.Clock;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * The event time of one partition: the newest time read, without delay, because late evidence
 * corrects what was said. A device whose clock runs ahead cannot push it beyond the present.
 */
final class LogTime implements WatermarkGenerator<LoggedEvent> {
  /**
   * Each word about the time wakes every task: under load one in so many milliseconds is enough.
   */
  static final long PACE_MILLIS = 4;

  private final Clock clock;
  private long newest = Long.MIN_VALUE;
  private long toldAt;

  LogTime(Clock clock) {
    this.clock = clock;
  }

  /** An event moves time on at once, as nothing is found before. */
  @Override
  public void onEvent(LoggedEvent record, long time, WatermarkOutput output) {
    if (record.event() == null || record.time() <= newest) {
      return;
    }
    long now = clock.millis();
    newest = Math.max(newest, Math.min(record.time(), now));
    if (now - toldAt >= PACE_MILLIS) {
      toldAt = now;
      onPeriodicEmit(output);
    }
  }

  /** Another event of the same instant may follow: it comes after what was due at that instant. */
  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (newest != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(newest));
    }
  }
}
