package io.gridwhistle.simulate;

import static io.gridwhistle.simulate.Rhythm.HOUR;

import io.gridwhistle.document.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what it takes to make each kind of risk come true, and writes it into a plan. */
final class RiskPlanter {
  private static final int UNUSED_DOORS = 1000;
  private static final long ACCEPT_LIMIT = 2 * HOUR;
  private static final List<String> SEVERITIES = List.of("yellow", "orange", "red");

  private final World world;
  private final Chance chance;
  private final String label;
  private final Plan plan = new Plan();
  private int planted;

  /**
   * @param label sets the names of this planter's incidents apart
   */
  RiskPlanter(World world, Chance chance, String label) {
    this.world = world;
    this.chance = chance;
    this.label = label;
  }

  Plan plan() {
    return plan;
  }

  /** One party quarrels at these times, in neighbouring grids by turns. */
  void family(List<SimulatedGrid> grids, List<Long> times) {
    String party = "p-" + grids.get(0).code() + "-" + nextName();
    int door = Report.anyDoor(chance);
    List<String> incidents = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      SimulatedGrid grid = grids.get(i % grids.size());
      incidents.add(dispute(grid, party, door + i, times.get(i)));
    }
    plan.add(
        repeated(
            "repeating-family", "party:" + party, new int[] {3, 5, 8}, times, grids, incidents));
  }

  /** Ever new parties quarrel at one place. */
  void place(SimulatedGrid grid, List<Long> times) {
    int door = UNUSED_DOORS + planted;
    String key = "place:" + Report.placeKey(grid, door);
    List<String> incidents = times.stream().map(t -> dispute(grid, null, door, t)).toList();
    plan.add(
        repeated("quarrelsome-place", key, new int[] {3, 5, 8}, times, List.of(grid), incidents));
  }

  /** Many quarrels in one grid within days. */
  void grid(SimulatedGrid grid, List<Long> times) {
    List<String> incidents =
        times.stream().map(t -> dispute(grid, null, Report.anyDoor(chance), t)).toList();
    plan.add(
        repeated(
            "quarrelsome-grid",
            "grid:" + grid.code(),
            new int[] {5, 10, 20},
            times,
            List.of(grid),
            incidents));
  }

  /**
   * A grid that nobody walks from an instant on.
   *
   * @param until the first instant at which a patrol may come again
   */
  void unwalked(SimulatedGrid grid, long from, long until) {
    Duration interval = grid.patrolInterval();
    int steps = (int) Math.min(3, (until - from) / interval.toMillis());
    plan.add(List.of(lastCheckin(grid, from)));
    plan.add(new Plan.Unwalked(grid.number(), new Span(from, until)));
    plan.add(
        new PlantedRisk(
            "unwalked-grid",
            "coverage-gap",
            "grid:" + grid.code(),
            SEVERITIES.get(steps - 1),
            from + interval.toMillis(),
            from + interval.toMillis() * steps,
            List.of(grid.code()),
            List.of()));
  }

  /** An urgent incident that departments pass on to each other until twice its time is over. */
  void bounced(SimulatedGrid grid, long reportedAt) {
    Report report = urgent(grid);
    Course course = new Course(report, reportedAt, world.times()).report();
    course.after(HOUR / 3).accept().after(HOUR / 2).dispatch();
    long start = course.now();
    long limit = report.matter().limit();
    for (int i = 1; i <= 5; i++) {
      course.until(start + limit * i * 2 / 5).transfer(Department.any(chance), "不属本部门职责");
    }
    plan.add(course.until(start + limit * 11 / 5).handle().after(HOUR).verify(true).drafts());
    plan.add(overdue("bounced-incident", report, "handle#1", start + limit, start + 2 * limit));
  }

  /** An incident that nobody accepts until twice the time for that is over. */
  void unaccepted(SimulatedGrid grid, long reportedAt) {
    Report report = urgent(grid);
    Course course = new Course(report, reportedAt, world.times()).report();
    course.after(3 * ACCEPT_LIMIT).accept().after(HOUR / 2).dispatch();
    plan.add(course.after(HOUR).handle().after(HOUR).verify(true).drafts());
    long yellow = reportedAt + ACCEPT_LIMIT;
    plan.add(overdue("unaccepted-incident", report, "accept#1", yellow, yellow + ACCEPT_LIMIT));
  }

  private PlantedRisk overdue(String kind, Report report, String stage, long yellow, long red) {
    return new PlantedRisk(
        kind,
        "overdue-handling",
        "incident:" + report.incident() + "/" + stage,
        "red",
        yellow,
        red,
        List.of(report.grid().code()),
        List.of(report.incident()));
  }

  private PlantedRisk repeated(
      String kind,
      String key,
      int[] thresholds,
      List<Long> times,
      List<SimulatedGrid> grids,
      List<String> incidents) {
    int step = 0;
    while (step < 2 && thresholds[step + 1] <= times.size()) {
      step++;
    }
    return new PlantedRisk(
        kind,
        "repeated-dispute",
        key,
        SEVERITIES.get(step),
        times.get(thresholds[0] - 1),
        times.get(thresholds[step] - 1),
        grids.stream().limit(times.size()).map(SimulatedGrid::code).toList(),
        incidents);
  }

  private String dispute(SimulatedGrid grid, @Nullable String party, int door, long time) {
    Report report =
        Report.dispute("I-" + grid.code() + "-" + nextName(), grid, party, door, chance);
    plan.add(new LifeCycle(report, time, chance, world.rhythm(), world.times()).sound());
    return report.incident();
  }

  private Report urgent(SimulatedGrid grid) {
    Report report = Report.ordinary("I-" + grid.code() + "-" + nextName(), grid, chance);
    return new Report(
        report.incident(),
        grid,
        Matter.anyUrgent(chance),
        report.door(),
        report.at(),
        List.of(),
        "grid-worker");
  }

  private Draft lastCheckin(SimulatedGrid grid, long time) {
    String data = new JsonText().put("grid", grid.code()).put("worker", grid.worker()).end();
    String source = "/app/" + grid.town().code();
    String id = grid.code() + "-" + nextName();
    return new Draft(id, source, "patrol.checkin", time, grid.worker(), data);
  }

  private String nextName() {
    return label + planted++;
  }
}
