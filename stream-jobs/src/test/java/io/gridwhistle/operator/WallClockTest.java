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
  void eventTime_afterARestart_waitsForWhatMayLieUnread() {
    WallClock clock = new WallClock(20_000, 300);

    assertThat(clock.eventTime(NOW)).isEqualTo(WallClock.UNKNOWN);
    assertThat(clock.eventTime(NOW + WallClock.UNREAD_MILLIS - 1)).isEqualTo(WallClock.UNKNOWN);
    assertThat(clock.eventTime(NOW + WallClock.UNREAD_MILLIS))
        .isEqualTo(NOW + WallClock.UNREAD_MILLIS - 300);
  }

  @Test
  void eventTime_afterARestartAndAnEvent_waitsNoLonger() {
    WallClock clock = new WallClock(20_000, 300);
    clock.eventTime(NOW);
    clock.follow(NOW - 100, NOW + 10);

    assertThat(clock.eventTime(NOW + 20)).isEqualTo(NOW - 90);
  }
}
