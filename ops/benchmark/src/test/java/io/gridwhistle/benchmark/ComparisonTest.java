package io.gridwhistle.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final double EXACT = 1e-12;

  @Test
  void ratio_isTheMedianOfThePairsRatios_notTheRatioOfMedians() {
    Comparison comparison = new Comparison(List.of(1.0, 9.0, 10.0), List.of(2.0, 3.0, 100.0));

    assertThat(comparison.ratio()).isCloseTo(0.5, within(EXACT));
    assertThat(comparison.lowest()).isCloseTo(0.1, within(EXACT));
    assertThat(comparison.highest()).isCloseTo(3.0, within(EXACT));
  }

  @Test
  void rows_nameTheRatioFirst() {
    Comparison comparison = new Comparison(List.of(1.0, 2.0), List.of(2.0, 2.0));

    assertThat(comparison.rows("state", "grids/s").stream().map(Row::line))
        .containsExactly(
            "state 0.750 ratio",
            "state-lowest 0.500 ratio",
            "state-highest 1.000 ratio",
            "state-ours 1.500 grids/s",
            "state-other 2.000 grids/s");
  }
}
