package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random grids of a county with towns T0–T3, each with villages; some lie right below a town. */
final class RandomStates {
  static final long AT = 1_772_366_400_000L;
  private static final long DAY = 86_400_000L;
  private static final List<String> STAGES =
      List.of("accept", "dispatch", "handle", "verify", "feedback");

  private final Random random;

  RandomStates(long seed) {
    random = new Random(seed);
  }

  List<GridState> states(int count) {
    List<GridState> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      states.add(state("G" + i));
    }
    return states;
  }

  private GridState state(String grid) {
    int town = random.nextInt(4);
    String village = random.nextInt(10) == 0 ? null : "V" + town + random.nextInt(3);
    return new GridState(
        grid,
        1,
        new Scope(grid, village, "T" + town, "C"),
        random.nextBoolean() ? "urban" : "rural",
        AT + (random.nextInt(40) - 35) * DAY,
        random.nextInt(4) == 0 ? GridState.NEVER : AT - random.nextInt(10) * DAY,
        random.nextInt(5) == 0 ? 0 : DAY * (1 + random.nextInt(7)),
        parts(grid),
        incidents(grid));
  }

  /** Alerts 0 to 9 span grids: the same one may be drawn for several. */
  private List<RiskPart> parts(String grid) {
    List<RiskPart> parts = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      int shared = random.nextInt(20);
      parts.add(
          shared < 10
              ? new RiskPart("S" + shared, "dispute", "p", Severity.ORANGE, 0, null, false)
              : own(grid + "-" + left));
    }
    return parts.stream().distinct().toList();
  }

  private RiskPart own(String id) {
    Severity severity = Severity.values()[1 + random.nextInt(4)];
    Long resolvedAt = random.nextBoolean() ? (Long) (AT - random.nextInt(20) * DAY) : null;
    return new RiskPart(id, "coverage", "k", severity, 0, resolvedAt, random.nextInt(5) == 0);
  }

  private List<OpenIncident> incidents(String grid) {
    List<OpenIncident> incidents = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      Long dueAt = random.nextInt(4) == 0 ? null : (Long) (AT + random.nextInt(9) - 4);
      String stage = STAGES.get(random.nextInt(STAGES.size()));
      incidents.add(new OpenIncident(grid + "-I" + left, "dispute", stage, 0, dueAt));
    }
    return incidents;
  }
}
