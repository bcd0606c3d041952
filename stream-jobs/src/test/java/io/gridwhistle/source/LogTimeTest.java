package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.fixture.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class LogTimeTest {
  private static final long NOW = 1_000_000;
  private final List<Long> watermarks = new ArrayList<>();
  private long now = NOW;
  private final LogTime time = new LogTime(clock());

  @Test
  void emit_nothingRead_saysNothing() {
    assertThat(emitted()).isEmpty();
  }

  @Test
  void emit_eventsInAnyOrder_followsTheNewest() {
    read(5_000);
    read(9_000);
    read(7_000);
    assertThat(emitted()).endsWith(9_000L);
  }

  @Test
  void read_event_movesTimeOnAtOnce() {
    read(5_000);

    assertThat(watermarks).containsExactly(5_000L);
  }

  @Test
  void read_eventWithinThePace_saysNothing() {
    read(5_000);
    now += LogTime.PACE_MILLIS - 1;
    read(9_000);

    assertThat(watermarks).containsExactly(5_000L);
  }

  @Test
  void read_eventAfterThePace_movesTimeOn() {
    read(5_000);
    now += LogTime.PACE_MILLIS;
    read(9_000);

    assertThat(watermarks).containsExactly(5_000L, 9_000L);
  }

  @Test
  void read_eventOfBefore_saysNothing() {
    read(9_000);
    read(7_000);

    assertThat(watermarks).containsExactly(9_000L);
  }

  @Test
  void emit_eventFromTheFuture_stopsAtThePresent() {
    read(NOW + 3_600_000);
    assertThat(emitted()).containsOnly(NOW);
  }

  @Test
  void emit_onlyUnreadableRecords_saysNothing() {
    time.onEvent(new LoggedEvent(null, new byte[0], new byte[0]), Long.MIN_VALUE, new Output());
    assertThat(emitted()).isEmpty();
  }

  private Clock clock() {
    InstantSource source = () -> Instant.ofEpochMilli(now);
    return source.withZone(ZoneOffset.UTC);
  }

  private void read(long at) {
    time.onEvent(
        new LoggedEvent(Events.visit("e", at), new byte[0], new byte[0]), at, new Output());
  }

  private List<Long> emitted() {
    time.onPeriodicEmit(new Output());
    return watermarks;
  }

  private final class Output implements WatermarkOutput {
    @Override
    public void emitWatermark(Watermark watermark) {
      watermarks.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      throw new AssertionError("The log's time never marks itself idle.");
    }

    @Override
    public void markActive() {}
  }
}
