package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.fixture.Events;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class PatientTimeTest {
  private final ManualClock clock = new ManualClock(0);
  private final Output output = new Output();
  private final PatientTime<LoggedEvent> time =
      new PatientTime<>(
          new LogTime(Clock.systemUTC()), Duration.ofSeconds(5), Duration.ofSeconds(1), clock);

  @Test
  void silence_beforeTheFirstEvent_isWaitedForLonger() {
    pass(4_900);
    assertThat(output.idle).isFalse();

    pass(1_300);
    assertThat(output.idle).isTrue();
  }

  @Test
  void silence_afterAnEvent_countsAfterTheUsualTime() {
    pass(2_000);
    read(1_000);
    pass(800);
    assertThat(output.idle).isFalse();

    pass(500);
    assertThat(output.idle).isTrue();
  }

  @Test
  void event_ofASilentPartition_wakesIt() {
    read(1_000);
    pass(1_500);

    read(2_000);

    assertThat(output.idle).isFalse();
    assertThat(output.newest).isEqualTo(2_000);
  }

  private void read(long at) {
    time.onEvent(new LoggedEvent(Events.visit("e", at), new byte[0], new byte[0]), at, output);
    time.onPeriodicEmit(output);
  }

  private void pass(long millis) {
    for (long left = millis; left > 0; left -= 100) {
      clock.advanceTime(Duration.ofMillis(100));
      time.onPeriodicEmit(output);
    }
  }

  private static final class Output implements WatermarkOutput {
    private boolean idle;
    private long newest;

    @Override
    public void emitWatermark(Watermark watermark) {
      idle = false;
      newest = watermark.getTimestamp();
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}
