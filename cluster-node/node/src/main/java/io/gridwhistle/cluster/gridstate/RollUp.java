package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.registry.Division;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A division in numbers.
 *
 * @param children the divisions right below it, null where they are not asked for
 */
record RollUp(
    String code,
    String name,
    @Nullable String level,
    @Nullable String parent,
    String at,
    Grids grids,
    Alerts openAlerts,
    Incidents openIncidents,
    Coverage coverage,
    Risk riskIndex,
    @Nullable List<RollUp> children) {

  /** Grids with live state, and how many have each level. */
  record Grids(int total, Map<String, Integer> byLevel) {}

  record Alerts(int total, Map<String, Integer> bySeverity, Map<String, Integer> byRule) {}

  record Incidents(int total, int overdue, Map<String, Integer> byStage) {}

  /** The share of the watched grids whose patrol is not due yet; null when none is watched. */
  record Coverage(int watched, int covered, @Nullable Double rate) {}

  /** Null when there are no grids. */
  record Risk(@Nullable Double mean, double max) {}

  static RollUp of(Division division, long at, Tally tally, @Nullable List<RollUp> children) {
    return new RollUp(
        division.code(),
        division.name(),
        division.level(),
        division.parent(),
        Times.text(at),
        new Grids(tally.grids, Counts.byLevel(tally.byLevel)),
        alerts(tally.openAlerts.values()),
        incidents(tally),
        new Coverage(tally.watched, tally.covered, ratio(tally.covered, tally.watched)),
        new Risk(ratio(tally.indexSum, tally.grids), tally.indexMax),
        children);
  }

  private static Alerts alerts(Collection<Tally.OpenAlert> open) {
    Map<String, Integer> byRule = new TreeMap<>();
    open.forEach(alert -> byRule.merge(alert.rule(), 1, Integer::sum));
    return new Alerts(
        open.size(),
        Counts.bySeverity(open.stream().map(Tally.OpenAlert::severity).toList()),
        byRule);
  }

  private static Incidents incidents(Tally tally) {
    int total = tally.incidentsByStage.values().stream().mapToInt(Integer::intValue).sum();
    return new Incidents(total, tally.overdueIncidents, tally.incidentsByStage);
  }

  private static @Nullable Double ratio(double sum, int count) {
    return count == 0 ? null : (Double) (sum / count);
  }
}
