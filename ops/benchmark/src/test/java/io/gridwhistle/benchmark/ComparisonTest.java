package io.gridwhistle.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
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

  @Test
  void pairs_afterWarmUp_alternateWhoGoesFirst() throws Exception {
    List<String> order = new ArrayList<>();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

    new Pairs(Effort.SHORT, nowhere)
        .compare(
            "x",
            () -> {
              order.add("A");
              return 1;
            },
            () -> {
              order.add("B");
              return 1;
            });

    assertThat(String.join("", order)).isEqualTo("AAABBB" + "ABBAABBAAB");
  }

  @Test
  void pairs_subjectThatGetsFaster_warmsUpUntilTwoRoundsAreNot() throws Exception {
    Iterator<Integer> rates = List.of(1, 2, 2, 3, 3, 3, 7, 7, 7, 7, 7).iterator();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

    Comparison comparison = new Pairs(Effort.SHORT, nowhere).compare("x", rates::next, () -> 1);

    assertThat(comparison.ours()).containsOnly(7.0);
    assertThat(rates).isExhausted();
  }
}
