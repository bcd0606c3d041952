package io.gridwhistle.detection.coverage;

import io.gridwhistle.detection.Watch;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a grid was walked. Persisted; fields are only ever added. */
public final class CoverageState {
  /** Only the grid's code until the registry names the grid. */
  public Scope scope;

  /** Null until the registry names the grid. */
  public @Nullable GridTerms terms;

  /** The last valid patrol. */
  public @Nullable Event patrol;

  /** Divisions above the grid that are in emergency mode; never changed in place. */
  public List<String> emergencies = List.of();

  public Watch watch = Watch.CLOSED;

  public CoverageState(Scope scope) {
    this.scope = scope;
  }

  /** Takes what the registry says. */
  public void learn(GridFacts facts) {
    scope = facts.scope();
    terms = facts.terms();
  }

  /** True when the registry has said just this before. */
  public boolean knows(GridFacts facts) {
    return facts.terms().equals(terms) && facts.scope().equals(scope);
  }

  CoverageState copy() {
    CoverageState copy = new CoverageState(scope);
    copy.terms = terms;
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
  long since(GridTerms known) {
    return patrol == null ? known.activeFrom() : Math.max(known.activeFrom(), patrol.time());
  }

  boolean isInEmergency(GridTerms known) {
    for (String division : emergencies) {
      if (known.divisions().contains(division)) {
        return true;
      }
    }
    return false;
  }
}
