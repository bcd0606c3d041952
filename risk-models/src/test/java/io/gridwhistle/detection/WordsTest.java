package io.gridwhistle.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final long SEED = Long.getLong("gridwhistle.seed", System.nanoTime());
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  @Test
  void en_spans_takeTheUnitThatSuitsThem() {
    assertThat(Words.en(0)).isEqualTo("0 min");
    assertThat(Words.en(45 * MINUTE)).isEqualTo("45 min");
    assertThat(Words.en(HOUR)).isEqualTo("1 h");
    assertThat(Words.en(36 * HOUR)).isEqualTo("36 h");
    assertThat(Words.en(60 * HOUR)).isEqualTo("2.5 d");
    assertThat(Words.zh(60 * HOUR)).isEqualTo("2.5 天");
  }

  @Test
  void en_halfATenth_isRoundedAwayFromZero() {
    assertThat(Words.en(3_000)).isEqualTo("0.1 min");
    assertThat(Words.en(2_999)).isEqualTo("0 min");
    assertThat(Words.en(-3_000)).isEqualTo("-0.1 min");
    assertThat(Words.en(-2_999)).isEqualTo("0 min");
    assertThat(Words.en(HOUR + 3 * MINUTE)).isEqualTo("1.1 h");
  }

  @Test
  void en_randomSpans_areExactDecimals() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      long millis = random.nextLong(1L << (1 + random.nextInt(40)));
      long unit = millis >= 2 * DAY ? DAY : millis >= HOUR ? HOUR : MINUTE;
      String expected =
          BigDecimal.valueOf(millis)
              .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString();

      assertThat(Words.en(millis)).as("%d ms, seed %d", millis, SEED).startsWith(expected + " ");
    }
  }
}
