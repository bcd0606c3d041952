package io.gridwhistle.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.benchmark.live.Crash.Sample;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrashTest {
  private static final long MILLI = 1_000_000;

  /** Silent for 8 s, then a second of events in every 100 ms. */
  @Test
  void of_backlogWorkedOffTenTimesAsFast_saysSo() {
    List<Sample> told =
        LongStream.range(0, 180)
            .map(count -> 50 * count)
            .mapToObj(at -> new Sample(at * MILLI, Math.max(at, 8_000 + at / 10) * MILLI))
            .toList();

    Crash crash = Crash.of(told, -1);

    assertThat(crash.firstSeconds()).isBetween(7.99, 8.01);
    assertThat(crash.catchUp()).isBetween(9.5, 10.5);
    assertThat(crash.backSeconds()).isBetween(8.6, 8.9);
  }

  @Test
  void of_nothingAfterTheKill_fails() {
    List<Sample> told = List.of(new Sample(0, MILLI));

    assertThatThrownBy(() -> Crash.of(told, 2 * MILLI)).isInstanceOf(IllegalStateException.class);
  }
}
