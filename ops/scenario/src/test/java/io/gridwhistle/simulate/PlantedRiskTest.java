package io.gridwhistle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.testing.ClockMode;
import io.gridwhistle.testing.ContractOracle;
import io.gridwhistle.testing.ExpectedTransition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract's own definition finds each planted risk, no later and no milder than told. */
class PlantedRiskTest {
  private static final List<String> SEVERITIES = List.of("blue", "yellow", "orange", "red");

  @ParameterizedTest
  @CsvSource({"40, 12, 1", "60, 9, 2", "25, 33, 3", "3, 4, 4"})
  void plantedRisks_byTheContract_warnInTime(int grids, int days, long seed) {
    SimulationSettings settings = SimulationSettings.of(grids, days, seed);
    SimulatedCounty county = new SimulatedCounty(settings);
    List<ExpectedTransition> told = told(settings, SimulatedLines.all(settings), null);

    assertThat(county.plantedRisks()).isNotEmpty().allSatisfy(risk -> assertTold(risk, told));
  }

  @ParameterizedTest
  @CsvSource({"40, 7, 5", "200, 3, 6"})
  void plantedRisks_live_warnByEveryRuleWithinAMinute(int grids, int days, long seed) {
    Instant now = Instant.parse("2026-07-01T03:04:05.678Z");
    SimulationSettings settings = SimulationSettings.of(grids, days, seed).liveFrom(now);
    long minute = now.toEpochMilli() + Rhythm.MINUTE;
    List<String> lines = SimulatedLines.until(settings, minute);
    List<ExpectedTransition> told = told(settings, lines, Instant.ofEpochMilli(minute));

    Set<String> rules =
        told.stream()
            .filter(t -> t.at() >= now.toEpochMilli() && t.transition().equals("opened"))
            .map(ExpectedTransition::rule)
            .collect(Collectors.toSet());
    assertThat(rules).contains("repeated-dispute", "overdue-handling", "coverage-gap");
  }

  private static List<ExpectedTransition> told(
      SimulationSettings settings, List<String> lines, Instant until) {
    return ContractOracle.transitions(
        SimulatedLines.tree(new SimulatedCounty(settings).registryJson()),
        lines,
        until,
        ClockMode.CALENDAR);
  }

  private static void assertTold(PlantedRisk risk, List<ExpectedTransition> told) {
    List<ExpectedTransition> ofKey =
        told.stream()
            .filter(t -> t.rule().equals(risk.rule()) && t.key().equals(risk.key()))
            .toList();
    assertThat(ofKey)
        .as("%s opens by its time", risk)
        .anyMatch(t -> t.transition().equals("opened") && t.at() <= risk.firesBy());
    assertThat(ofKey)
        .as("%s reaches its severity", risk)
        .anyMatch(t -> isAtLeast(t.severity(), risk.severity()) && t.at() <= risk.reachedBy());
  }

  private static boolean isAtLeast(String severity, String wanted) {
    return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(wanted);
  }
}
