package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The live half of a grid's file.
 *
 * @param parts what the risk index is made of, the greatest first
 */
record GridLive(
    long version,
    double riskIndex,
    String level,
    List<Part> parts,
    Map<String, Integer> openAlerts,
    Incidents openIncidents,
    Patrol patrol) {

  /**
   * An alert that names the grid.
   *
   * @param adds w·d of the risk index, from 0 to 0.6 unless the weights were changed
   * @param points by how much the index would be lower without it
   */
  record Part(
      String alertId,
      String rule,
      String key,
      String severity,
      String openedAt,
      @Nullable String resolvedAt,
      boolean discounted,
      double adds,
      double points) {}

  /** Incidents with a running stage. */
  record Incidents(int total, long overdue, Map<String, Integer> byStage, List<Incident> list) {}

  /**
   * One of them.
   *
   * @param dueAt when its limit is reached, null while suspended
   */
  record Incident(
      String incidentId,
      String category,
      String stage,
      String since,
      @Nullable String dueAt,
      boolean suspended,
      boolean overdue) {}

  /**
   * How well the grid is walked.
   *
   * @param coverage time since the last valid patrol ÷ interval
   */
  record Patrol(
      @Nullable String lastPatrol,
      @Nullable String interval,
      @Nullable Double coverage,
      @Nullable String dueAt) {}

  static GridLive of(GridFigures figures) {
    GridState state = figures.state();
    return new GridLive(
        state.version(),
        figures.index(),
        figures.level().wire(),
        parts(figures),
        Counts.bySeverity(figures.openAlerts().stream().map(RiskPart::severity).toList()),
        incidents(figures),
        patrol(figures));
  }

  private static List<Part> parts(GridFigures figures) {
    List<Part> parts = new ArrayList<>();
    for (RiskPart part : figures.state().parts()) {
      parts.add(part(part, figures));
    }
    parts.sort(Comparator.comparingDouble(Part::adds).reversed().thenComparing(Part::alertId));
    return parts;
  }

  private static Part part(RiskPart part, GridFigures figures) {
    List<RiskPart> others = new ArrayList<>(figures.state().parts());
    others.remove(part);
    return new Part(
        part.alertId(),
        part.rule(),
        part.key(),
        part.severity().wire(),
        Times.text(part.openedAt()),
        Times.text(part.resolvedAt()),
        part.discounted(),
        figures.weights().contribution(part, figures.at()),
        figures.index() - figures.weights().index(others, figures.at()));
  }

  private static Incidents incidents(GridFigures figures) {
    List<OpenIncident> open = figures.state().incidents();
    Map<String, Integer> byStage = new TreeMap<>();
    open.forEach(incident -> byStage.merge(incident.stage(), 1, Integer::sum));
    List<Incident> list =
        open.stream()
            .sorted(Comparator.comparingLong(OpenIncident::since))
            .map(incident -> incident(incident, figures.at()))
            .toList();
    return new Incidents(open.size(), figures.overdueIncidents(), byStage, list);
  }

  private static Incident incident(OpenIncident incident, long at) {
    Long dueAt = incident.dueAt();
    return new Incident(
        incident.incidentId(),
        incident.category(),
        incident.stage(),
        Times.text(incident.since()),
        Times.text(dueAt),
        dueAt == null,
        dueAt != null && dueAt <= at);
  }

  private static Patrol patrol(GridFigures figures) {
    GridState state = figures.state();
    long interval = state.patrolInterval();
    return new Patrol(
        state.lastPatrol() == GridState.NEVER ? null : Times.text(state.lastPatrol()),
        interval <= 0 ? null : Duration.ofMillis(interval).toString(),
        figures.coverage(),
        Times.text(figures.patrolDueAt()));
  }
}
