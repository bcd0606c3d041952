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
  private final Clock clock;
  private final Silence silence;
  private long newest = Long.MIN_VALUE;

  LogTime(Clock clock, Silence silence) {
    this.clock = clock;
    this.silence = silence;
  }

  /**
   * What came at once moves time on at once, by its last: each word about the time wakes every
   * task, and nothing is found before it.
   */
  @Override
  public void onEvent(LoggedEvent record, long time, WatermarkOutput output) {
    if (record.event() != null && record.time() > newest) {
      newest = Math.max(newest, Math.min(record.time(), clock.millis()));
    }
    silence.end();
    if (record.endsBatch()) {
      silence.follow(clock.millis() - record.batchEnd());
      tell(output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (silence.holds()) {
      output.markIdle();
    } else {
      tell(output);
    }
  }

  /** Another event of the same instant may follow: it comes after what was due at that instant. */
  private void tell(WatermarkOutput output) {
    if (newest != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(newest));
    }
  }
}
