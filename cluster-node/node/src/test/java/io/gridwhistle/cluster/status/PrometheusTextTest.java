package io.gridwhistle.cluster.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class PrometheusTextTest {
  private static final PrometheusText PAGE =
      PrometheusText.of(
          """
          # HELP events_total All of them
          # TYPE events_total counter
          events_total 1.2345678E7
          refused_total{reason="unknown-grid"} 5.0
          refused_total{reason="missing",} 2.0 1772366400000
          refused_total_other{reason="missing"} 99.0
          broken
          endless +Inf
          """);

  @Test
  void count_inScientificNotation_isWhole() {
    assertThat(PAGE.count("events_total")).isEqualTo(12_345_678);
  }

  @Test
  void count_thatIsNotThere_isZero() {
    assertThat(PAGE.count("unheard_total")).isZero();
  }

  @Test
  void counts_byLabel_takesOnlyThatName() {
    assertThat(PAGE.counts("refused_total", "reason"))
        .containsOnly(entry("unknown-grid", 5L), entry("missing", 2L));
  }
}
