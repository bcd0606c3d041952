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

  /** Divisions above the grid that are in emergency mode; never changed in place. */
  public List<String> emergencies = List.of();

  public Watch watch = Watch.CLOSED;

  public CoverageState(String grid) {
    this.grid = grid;
  }

  CoverageState copy() {
    CoverageState copy = new CoverageState(grid);
    copy.facts = facts;
    copy.patrol = patrol;
    copy.emergencies = emergencies;
    copy.watch = watch;
    return copy;
  }

  void changeMode(String division, boolean emergency) {
    List<String> changed = new ArrayList<>(emergencies);
    changed.remove(division);
    if (emergency) {
      changed.add(division);
    }
    emergencies = List.copyOf(changed);
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
