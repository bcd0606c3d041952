package io.gridwhistle.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());

  /** A step s of a limit L ÷ d is reached after ⌈s · L ÷ d⌉ ms, by exact decimals. */
  @Test
  void threshold_randomSteps_isTheExactCeiling() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(50_000), 4);
      long limit = 1 + random.nextLong(20_000_000_000L);
      int divisor = 1 + random.nextInt(9);
      Steps steps = new Steps(Map.of(Severity.YELLOW, share));
      long expected =
          share
              .multiply(BigDecimal.valueOf(limit))
              .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.CEILING)
              .longValueExact();

      assertThat(steps.nextThreshold(Severity.NONE, limit, divisor))
          .as("%s of %d / %d, seed %d", share, limit, divisor, SEED)
          .isEqualTo(expected);
      assertThat(steps.met(expected, limit, divisor)).isEqualTo(Severity.YELLOW);
      assertThat(steps.met(expected - 1, limit, divisor)).isEqualTo(Severity.NONE);
    }
  }

  @Test
  void nextThreshold_aboveTheHighestStep_isNever() {
    Steps steps = new Steps(Map.of(Severity.BLUE, BigDecimal.ONE, Severity.RED, BigDecimal.TEN));

    assertThat(steps.nextThreshold(Severity.BLUE, 100, 1)).isEqualTo(1_000);
    assertThat(steps.nextThreshold(Severity.ORANGE, 100, 1)).isEqualTo(1_000);
    assertThat(steps.nextThreshold(Severity.RED, 100, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(steps.share(Severity.NONE)).isEqualTo(1);
    assertThat(steps.share(Severity.YELLOW)).isEqualTo(10);
  }

  @Test
  void counts_areMetFromTheirThresholdOn() {
    CountSteps steps = new CountSteps(3, 5, 8);

    assertThat(steps.met(2)).isEqualTo(Severity.NONE);
    assertThat(steps.met(3)).isEqualTo(Severity.YELLOW);
    assertThat(steps.met(5)).isEqualTo(Severity.ORANGE);
    assertThat(steps.met(7)).isEqualTo(Severity.ORANGE);
    assertThat(steps.met(8)).isEqualTo(Severity.RED);
  }
}
