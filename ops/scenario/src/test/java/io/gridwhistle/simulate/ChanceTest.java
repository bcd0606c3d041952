package io.gridwhistle.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private static final int DRAWS = 100_000;

  @Test
  void fraction_many_areUniform() {
    Chance chance = Chance.of(1, 2, 3);

    assertThat(draw(chance).average().orElseThrow()).isCloseTo(0.5, within(0.01));
    assertThat(draw(chance).filter(f -> f < 0.1).count()).isBetween(9_500L, 10_500L);
  }

  @Test
  void of_neighbouringPaths_areUnrelated() {
    assertThat(LongStream.range(0, 10_000).mapToDouble(i -> Chance.of(1, 4, i).fraction()))
        .doesNotHaveDuplicates()
        .allMatch(f -> f >= 0 && f < 1);
  }

  @Test
  void between_bounds_areIncluded() {
    Chance chance = Chance.of(1);

    assertThat(LongStream.range(0, 1_000).map(i -> chance.between(1, 3)).distinct().sorted())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void exponential_many_haveTheMean() {
    Chance chance = Chance.of(5);

    double mean =
        DoubleStream.generate(() -> chance.exponential(40)).limit(DRAWS).average().orElseThrow();
    assertThat(mean).isCloseTo(40, within(1.0));
  }

  @Test
  void around_many_halfBelowTheMedian() {
    Chance chance = Chance.of(6);

    long below =
        LongStream.generate(() -> chance.around(1_000, 2))
            .limit(DRAWS)
            .filter(v -> v < 1_000)
            .count();
    assertThat(below).isBetween(49_000L, 51_000L);
  }

  private static DoubleStream draw(Chance chance) {
    return DoubleStream.generate(chance::fraction).limit(DRAWS);
  }
}
