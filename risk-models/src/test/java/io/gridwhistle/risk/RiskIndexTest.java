package io.gridwhistle.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridwhistle.alert.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskIndexTest {
  private static final long NOW = 1_772_323_200_000L;

  @ParameterizedTest
  @CsvSource({"BLUE, 5", "YELLOW, 15", "ORANGE, 35", "RED, 60", "NONE, 0"})
  void at_oneOpenAlert_isItsWeight(Severity severity, double expected) {
    assertThat(RiskIndex.at(List.of(open(severity)), NOW)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void at_severalAlerts_multipliesTheCalm() {
    List<RiskPart> parts = List.of(open(Severity.RED), open(Severity.ORANGE), resolved(7));

    assertThat(RiskIndex.at(parts, NOW)).isCloseTo(100 * (1 - 0.4 * 0.65 * 0.7), within(1e-9));
    assertThat(RiskIndex.at(List.of(), NOW)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "7, 30", "14, 15", "21, 7.5", "-3, 60"})
  void at_resolvedAlert_halvesEverySevenDays(int daysAgo, double expected) {
    assertThat(RiskIndex.at(List.of(resolved(daysAgo)), NOW)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void at_halfwayThroughADay_decaysSmoothly() {
    RiskPart part = resolved(0);
    long later = NOW + Duration.ofHours(36).toMillis();

    assertThat(RiskIndex.at(List.of(part), later))
        .isCloseTo(60 * Math.exp(-Math.log(2) * 1.5 / 7), within(1e-9));
  }

  @Test
  void at_discountedAlert_addsNothing() {
    RiskPart part = new RiskPart("a", "r", "k", Severity.RED, 0, null, true);

    assertThat(RiskIndex.contribution(part, NOW)).isZero();
    assertThat(RiskIndex.at(List.of(part, open(Severity.BLUE)), NOW)).isCloseTo(5, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "19.999, NONE",
    "20, BLUE",
    "39.999, BLUE",
    "40, YELLOW",
    "59.999, YELLOW",
    "60, ORANGE",
    "79.999, ORANGE",
    "80, RED",
    "100, RED"
  })
  void level_ofAnIndex_isTheHighestMet(double index, Severity expected) {
    assertThat(RiskIndex.level(index)).isEqualTo(expected);
  }

  private static RiskPart open(Severity severity) {
    return new RiskPart("a", "r", "k", severity, 0, null, false);
  }

  private static RiskPart resolved(int daysAgo) {
    long at = NOW - Duration.ofDays(daysAgo).toMillis();
    return new RiskPart("a", "r", "k", Severity.RED, 0, at, false);
  }
}
