package io.gridwhistle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WallClockTest {
  private static final long NOW = 1_000_000;

  @Test
  void eventTime_silenceAfterAnEvent_goesOnAtItsLag() {
    WallClock clock = new WallClock(20_000, WallClock.UNKNOWN);
    clock.follow(NOW - 300, NOW);

    assertThat(clock.eventTime(NOW + 50)).isEqualTo(NOW - 250);
  }

  @Test
  void eventTime_nothingEverSeen_isTheWallClockAfterAWhile() {
    WallClock clock = new WallClock(20_000, WallClock.UNKNOWN);
    clock.await(NOW);

    assertThat(clock.eventTime(NOW + 19_999)).isEqualTo(WallClock.UNKNOWN);
    assertThat(clock.eventTime(NOW + 20_000)).isEqualTo(NOW + 20_000);
  }

  @Test
  void eventTime_afterARestart_waitsForWhatItRepeats() {
    WallClock clock = new WallClock(20_000, 300);
    clock.await(NOW);

    assertThat(clock.eventTime(NOW + 19_999)).isEqualTo(WallClock.UNKNOWN);
    assertThat(clock.lag()).as("what a checkpoint keeps meanwhile").isEqualTo(300);
    assertThat(clock.eventTime(NOW + 20_000)).isEqualTo(NOW + 20_000 - 300);
  }

  @Test
  void eventTime_anEventAfterARestart_endsTheWait() {
    WallClock clock = new WallClock(20_000, 300);
    clock.await(NOW);
    clock.follow(NOW - 5_000, NOW + 1_000);

    assertThat(clock.eventTime(NOW + 1_100)).isEqualTo(NOW - 4_900);
  }
}
