package io.gridwhistle.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final long PATIENCE = 1_000;
  private final ManualClock clock = new ManualClock();
  private final Silence silence = new Silence(clock, Duration.ofMillis(PATIENCE));

  @Test
  void holds_nothingReadYet_leavesAReaderTimeToStart() {
    assertThat(after(Silence.UNREAD.toMillis(), 100)).isFalse();
    assertThat(after(1, 1)).isTrue();
  }

  @Test
  void holds_somethingCame_beginsAnew() {
    silence.follow(0);
    after(PATIENCE, 100);
    silence.end();
    assertThat(after(PATIENCE, 100)).isFalse();
    assertThat(after(1, 1)).isTrue();
  }

  @Test
  void holds_nobodyCouldLookForLong_isNotBelieved() {
    silence.follow(0);
    after(100, 100);
    assertThat(after(60_000, 60_000)).isFalse();
  }

  @Test
  void holds_readerAtTheLimitOfBeingBehind_isBelievedSoon() {
    silence.end();
    silence.follow(Silence.BEHIND_MILLIS);
    assertThat(after(PATIENCE + 1, 77)).isTrue();
  }

  @Test
  void holds_readerBehind_isBelievedLate() {
    silence.end();
    silence.follow(Silence.BEHIND_MILLIS + 1);
    assertThat(after(Silence.WHEN_BEHIND.toMillis(), 100)).isFalse();
    assertThat(after(1, 1)).isTrue();
  }

  @Test
  void holds_readerHasCaughtUp_isBelievedSoonAgain() {
    silence.follow(Silence.BEHIND_MILLIS + 1);
    silence.end();
    silence.follow(Silence.BEHIND_MILLIS);
    assertThat(after(PATIENCE + 1, 77)).isTrue();
  }

  /** The last of many looks, a step from each to the next. */
  private boolean after(long millis, long step) {
    boolean holds = false;
    for (long passed = 0; passed < millis; passed += step) {
      clock.advanceTime(Duration.ofMillis(Math.min(step, millis - passed)));
      holds = silence.holds();
    }
    return holds;
  }
}
