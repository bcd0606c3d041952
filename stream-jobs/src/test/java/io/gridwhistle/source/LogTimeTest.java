package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.fixture.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class LogTimeTest {
  private static final long NOW = 1_000_000;
  private static final long PATIENCE = 1_000;
  private final List<Long> watermarks = new ArrayList<>();
  private final ManualClock silenceClock = new ManualClock();
  private boolean idle;
  private final LogTime time =
      new LogTime(clock(), new Silence(silenceClock, Duration.ofMillis(PATIENCE)));

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
  void read_lastOfABatch_movesTimeOnAtOnce() {
    readLast(5_000);

    assertThat(watermarks).containsExactly(5_000L);
  }

  @Test
  void read_eventThatOthersFollow_saysNothingBeforeTheLast() {
    read(9_000);
    read(5_000);
    assertThat(watermarks).isEmpty();

    readLast(7_000);
    assertThat(watermarks).containsExactly(9_000L);
  }

  @Test
  void read_unreadableLastOfABatch_movesTimeOnAsFarAsTheOthersGo() {
    read(5_000);
    time.onEvent(unreadable(true), Long.MIN_VALUE, new Output());

    assertThat(watermarks).containsExactly(5_000L);
  }

  @Test
  void emit_eventFromTheFuture_stopsAtThePresent() {
    read(NOW + 3_600_000);
    assertThat(emitted()).containsOnly(NOW);
  }

  @Test
  void emit_onlyUnreadableRecords_saysNothing() {
    time.onEvent(unreadable(false), Long.MIN_VALUE, new Output());
    time.onEvent(unreadable(true), Long.MIN_VALUE, new Output());
    assertThat(emitted()).isEmpty();
  }

  @Test
  void emit_nothingComesForThePatience_isIdleUntilSomethingComes() {
    readLast(5_000);
    pass(PATIENCE);
    assertThat(idle).isFalse();

    pass(Silence.STEP_MILLIS);
    assertThat(idle).isTrue();

    readLast(6_000);
    idle = false;
    pass(PATIENCE);
    assertThat(idle).isFalse();
    assertThat(watermarks).last().isEqualTo(6_000L);
  }

  @Test
  void emit_unreadableRecordsComeOn_isNotIdle() {
    readLast(5_000);
    for (long passed = 0; passed < 3 * PATIENCE; passed += Silence.STEP_MILLIS) {
      time.onEvent(unreadable(false), Long.MIN_VALUE, new Output());
      pass(Silence.STEP_MILLIS);
    }
    assertThat(idle).isFalse();
  }

  @Test
  void emit_readerWasBehind_isIdleOnlyMuchLater() {
    time.onEvent(
        new LoggedEvent(
            CompactEvent.of(Events.visit("e", 5_000)),
            new byte[0],
            0,
            0,
            NOW - Silence.BEHIND_MILLIS - 1),
        5_000,
        new Output());
    pass(Silence.WHEN_BEHIND.toMillis());
    assertThat(idle).isFalse();

    pass(Silence.STEP_MILLIS);
    assertThat(idle).isTrue();
  }

  private void pass(long millis) {
    for (long passed = 0; passed < millis; passed += Silence.STEP_MILLIS) {
      silenceClock.advanceTime(Duration.ofMillis(Silence.STEP_MILLIS));
      time.onPeriodicEmit(new Output());
    }
  }

  private Clock clock() {
    return Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
  }

  private void read(long at) {
    read(at, false);
  }

  private void readLast(long at) {
    read(at, true);
  }

  private void read(long at, boolean endsBatch) {
    Event event = Events.visit("e", at);
    time.onEvent(
        new LoggedEvent(CompactEvent.of(event), new byte[0], 0, 0, batchEnd(endsBatch)),
        at,
        new Output());
  }

  private static LoggedEvent unreadable(boolean endsBatch) {
    return new LoggedEvent(null, new byte[0], 0, 0, batchEnd(endsBatch));
  }

  private static long batchEnd(boolean endsBatch) {
    return endsBatch ? NOW : LoggedEvent.WITHIN;
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
      idle = true;
    }

    @Override
    public void markActive() {}
  }
}
