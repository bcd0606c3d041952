package io.gridwhistle.detection.coverage;

import io.gridwhistle.detection.Watch;
import io.gridwhistle.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a grid was walked. Persisted; fields are only ever added. */
public final class CoverageState {
  public String grid;

  /** Null until the registry names the grid. */
  public @Nullable GridFacts facts;

  /** The last valid patrol. */
  public @Nullable Event patrol;

  /** Divisions above the grid that are in emergency mode. */
  public List<String> emergencies = new ArrayList<>();

  public Watch watch = new Watch();

  public CoverageState(String grid) {
    this.grid = grid;
  }

  CoverageState copy() {
    CoverageState copy = new CoverageState(grid);
    copy.facts = facts;
    copy.patrol = patrol;
    copy.emergencies = new ArrayList<>(emergencies);
    copy.watch = watch.copy();
    return copy;
  }

  /** From when on the grid waits for a patrol. */
  long since(GridFacts known) {
    return patrol == null ? known.activeFrom() : Math.max(known.activeFrom(), patrol.time());
  }

  boolean isInEmergency(GridFacts known) {
    for (String division : emergencies) {
      if (known.divisions().contains(division)) {
        return true;
      }
    }
    return false;
  }
}
