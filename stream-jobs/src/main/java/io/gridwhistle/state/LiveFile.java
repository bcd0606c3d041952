package io.gridwhistle.state;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.GridChange.AlertChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import io.gridwhistle.state.GridChange.PatrolChange;

/**
 * A grid's live file as it is kept. It does not repeat the grid, which is its key, and takes 32
 * bytes, as there are millions.
 */
public final class LiveFile {
  private static final int UNTOLD = 1;
  private static final int CHANGE = 2;

  private GridSurroundings surroundings;

  /** Epoch milliseconds, {@link GridState#NEVER} before it. */
  private long lastPatrol;

  private Matters matters;

  /** Twice the version, which takes a change a second for 68 years, and {@link #UNTOLD}. */
  private int changes;

  /** One that knows of nothing. */
  public LiveFile() {
    this(0, GridSurroundings.UNKNOWN, GridState.NEVER, Matters.NONE);
  }

  LiveFile(long version, GridSurroundings surroundings, long lastPatrol, Matters matters) {
    this.changes = (int) version * CHANGE;
    this.surroundings = surroundings;
    this.lastPatrol = lastPatrol;
    this.matters = matters;
  }

  /** How many changes there were. */
  long version() {
    return changes >>> 1;
  }

  GridSurroundings surroundings() {
    return surroundings;
  }

  long lastPatrol() {
    return lastPatrol;
  }

  Matters matters() {
    return matters;
  }

  /** True while a change waits to be published; not persisted, since doing it again is harmless. */
  public boolean isUntold() {
    return (changes & UNTOLD) != 0;
  }

  /** Notes whether a change waits to be published. */
  public void setUntold(boolean untold) {
    changes = untold ? changes | UNTOLD : changes & ~UNTOLD;
  }

  /** Takes a change; false when it says nothing new. */
  public boolean take(GridChange change) {
    if (change instanceof CoverageChange coverage) {
      if (knows(coverage)) {
        return false;
      }
      cover(coverage);
    } else if (change instanceof PatrolChange patrol) {
      if (lastPatrol == patrol.lastPatrol()) {
        return false;
      }
      lastPatrol = patrol.lastPatrol();
    } else if (change instanceof AlertChange alert) {
      matters = matters.with(alert.part());
    } else if (change instanceof IncidentChange incident) {
      matters = matters.with(incident.incidentId(), incident.open());
    }
    changes += CHANGE;
    return true;
  }

  private boolean knows(CoverageChange change) {
    return lastPatrol == change.lastPatrol() && surroundings.equals(change.surroundings());
  }

  /** Keeps the surroundings that it holds, when they are the same: other grids hold them too. */
  private void cover(CoverageChange change) {
    lastPatrol = change.lastPatrol();
    if (!surroundings.equals(change.surroundings())) {
      surroundings = change.surroundings();
    }
  }

  /**
   * Forgets alerts that count no more; false when there are none.
   *
   * @param resolvedBefore epoch milliseconds
   */
  public boolean forgetFaded(long resolvedBefore) {
    if (!matters.hasFaded(resolvedBefore)) {
      return false;
    }
    matters = matters.withoutFaded(resolvedBefore);
    return true;
  }

  /** What is published of it. */
  public GridState state(String grid) {
    return new GridState(
        grid,
        version(),
        new Scope(grid, surroundings.village(), surroundings.town(), surroundings.county()),
        surroundings.type(),
        surroundings.activeFrom(),
        lastPatrol,
        surroundings.interval(),
        matters.partsByOpening(),
        matters.incidentsByStage());
  }

  LiveFile copy() {
    LiveFile copy = new LiveFile(version(), surroundings, lastPatrol, matters);
    copy.setUntold(isUntold());
    return copy;
  }
}
