package io.gridwhistle.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  @ParameterizedTest
  @CsvSource({"0, 4", "10, 13", "25, 28", "1000, 32"})
  void compare_fasterByStepsOfThreePercent_isWarmOnceTheStepsHaveEnded_orAfterMany(
      int steps, int warmUps) throws Exception {
    Climbing ours = new Climbing(1.03, steps);

    new Pairs(Effort.FULL, NOWHERE).compare("climb", ours, new Climbing(1, 0));

    assertThat(ours.rounds - Effort.FULL.pairs()).isEqualTo(warmUps);
  }

  @Test
  void compare_afterWarmUp_alternateWhoGoesFirst() throws Exception {
    List<String> order = new ArrayList<>();

    new Pairs(Effort.SHORT, NOWHERE)
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
  void compare_inBrief_warmsUpUntilTwoRoundsAreNoFaster() throws Exception {
    Iterator<Integer> rates = List.of(1, 2, 2, 3, 3, 3, 7, 7, 7, 7, 7).iterator();

    Comparison comparison = new Pairs(Effort.SHORT, NOWHERE).compare("x", rates::next, () -> 1);

    assertThat(comparison.ours()).containsOnly(7.0);
    assertThat(rates).isExhausted();
  }

  @Test
  void compare_inBriefEverFaster_isMeasuredAfterEightRounds() throws Exception {
    Climbing ours = new Climbing(1.1, 1_000);

    new Pairs(Effort.SHORT, NOWHERE).compare("climb", ours, () -> 1);

    assertThat(ours.rounds - Effort.SHORT.pairs()).isEqualTo(8);
  }

  /** Each round is faster than the one before, as often as there are steps. */
  private static final class Climbing implements Subject {
    private final double step;
    private final int steps;
    private int rounds;

    private Climbing(double step, int steps) {
      this.step = step;
      this.steps = steps;
    }

    @Override
    public double rate() {
      return Math.pow(step, Math.min(rounds++, steps));
    }
  }
}
