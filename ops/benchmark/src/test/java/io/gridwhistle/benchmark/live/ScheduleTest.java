package io.gridwhistle.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule schedule = new Schedule(1_000, 0, 20);

  @Test
  void nanos_whileTheRateGrows_neverStepsBackAndEndsWithTheRamp() {
    long[] nanos = IntStream.range(0, 12_000).mapToLong(schedule::nanos).toArray();

    assertThat(nanos).isSorted().startsWith(0);
    assertThat(schedule.rampEvents()).isEqualTo(10_500);
    assertThat(nanos[10_499] / 1e9).isCloseTo(20, within(0.002));
    assertThat(nanos[10_500]).isEqualTo(20_000_000_000L);
  }

  @Test
  void nanos_gapsBetweenEvents_shrinkFromATwentiethOfTheRateToAllOfIt() {
    assertThat(gapMillis(0)).isCloseTo(20, within(0.5));
    assertThat(gapMillis(10_498)).isCloseTo(1, within(0.01));
    assertThat(gapMillis(11_000)).isEqualTo(1);
  }

  @Test
  void nanos_withoutRamp_isEven() {
    Schedule even = new Schedule(1_000, 0, 0);

    assertThat(even.rampEvents()).isZero();
    assertThat(even.millis(2_345)).isEqualTo(2_345);
  }

  private double gapMillis(int number) {
    return (schedule.nanos(number + 1) - schedule.nanos(number)) / 1e6;
  }
}
