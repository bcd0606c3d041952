package io.gridwhistle.source;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarksWithIdleness;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Event time that may go on without a silent partition, but waits longer for its first event: after
 * a restart it may only not be read yet, and what lies there must not find that its time is over.
 */
final class PatientTime<T> implements WatermarkGenerator<T> {
  private final WatermarkGenerator<T> later;
  private final long firstNanos;
  private final RelativeClock clock;
  private final long begin;
  private boolean waits = true;

  /**
   * Wraps the event time of a partition.
   *
   * @param first silence after the start, and {@code idle} later, that counts as none to come
   * @param clock stands still while the partition may not speak
   */
  PatientTime(WatermarkGenerator<T> time, Duration first, Duration idle, RelativeClock clock) {
    this.later = new WatermarksWithIdleness<>(time, idle, clock);
    this.firstNanos = first.toNanos();
    this.clock = clock;
    this.begin = clock.relativeTimeNanos();
  }

  @Override
  public void onEvent(T event, long time, WatermarkOutput output) {
    waits = false;
    later.onEvent(event, time, output);
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    waits = waits && clock.relativeTimeNanos() - begin < firstNanos;
    if (!waits) {
      later.onPeriodicEmit(output);
    }
  }
}
