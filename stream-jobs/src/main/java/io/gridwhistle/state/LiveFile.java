package io.gridwhistle.state;

import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import io.gridwhistle.state.GridChange.AlertChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import io.gridwhistle.state.GridChange.PatrolChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A grid's live file as it is kept. It does not repeat the grid, which is its key. */
public final class LiveFile {
  private static final Comparator<RiskPart> BY_OPENING =
      Comparator.comparingLong(RiskPart::openedAt).thenComparing(RiskPart::alertId);
  private static final Comparator<OpenIncident> BY_STAGE =
      Comparator.comparingLong(OpenIncident::since).thenComparing(OpenIncident::incidentId);

  /** True while a change waits to be published; not persisted, since doing it again is harmless. */
  public boolean untold;

  /** How many changes there were: one a second would take 68 years to be too many. */
  int version;

  GridSurroundings surroundings = GridSurroundings.UNKNOWN;

  /** Epoch milliseconds, {@link GridState#NEVER} before it. */
  long lastPatrol = GridState.NEVER;

  /** In no order; most grids have none. */
  List<RiskPart> parts = List.of();

  List<OpenIncident> incidents = List.of();

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
      String id = alert.part().alertId();
      parts = without(parts, place(parts, RiskPart::alertId, id));
      parts = with(parts, alert.part());
    } else if (change instanceof IncidentChange incident) {
      incidents =
          without(incidents, place(incidents, OpenIncident::incidentId, incident.incidentId()));
      OpenIncident open = incident.open();
      incidents = open == null ? incidents : with(incidents, open);
    }
    version++;
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

  /** Tells by what an element is known. */
  private interface Identity<T> {
    String of(T element);
  }

  private static <T> int place(List<T> elements, Identity<T> identity, String id) {
    for (int at = 0; at < elements.size(); at++) {
      if (identity.of(elements.get(at)).equals(id)) {
        return at;
      }
    }
    return -1;
  }

  private static <T> List<T> without(List<T> elements, int place) {
    if (place < 0) {
      return elements;
    }
    if (elements.size() == 1) {
      return List.of();
    }
    elements.set(place, elements.get(elements.size() - 1));
    elements.remove(elements.size() - 1);
    return elements;
  }

  private static <T> List<T> with(List<T> elements, T more) {
    List<T> kept = elements.isEmpty() ? new ArrayList<>(2) : elements;
    kept.add(more);
    return kept;
  }

  /**
   * Forgets alerts that count no more; false when there are none.
   *
   * @param resolvedBefore epoch milliseconds
   */
  public boolean forgetFaded(long resolvedBefore) {
    boolean faded = !parts.isEmpty() && parts.removeIf(part -> isFaded(part, resolvedBefore));
    parts = parts.isEmpty() ? List.of() : parts;
    return faded;
  }

  private static boolean isFaded(RiskPart part, long resolvedBefore) {
    Long resolvedAt = part.resolvedAt();
    return part.discounted() || (resolvedAt != null && resolvedAt < resolvedBefore);
  }

  /** What is published of it. */
  public GridState state(String grid) {
    return new GridState(
        grid,
        version,
        new Scope(grid, surroundings.village(), surroundings.town(), surroundings.county()),
        surroundings.type(),
        surroundings.activeFrom(),
        lastPatrol,
        surroundings.interval(),
        sorted(parts, BY_OPENING),
        sorted(incidents, BY_STAGE));
  }

  private static <T> List<T> sorted(List<T> elements, Comparator<T> order) {
    return elements.size() < 2 ? elements : elements.stream().sorted(order).toList();
  }

  LiveFile copy() {
    LiveFile copy = new LiveFile();
    copy.untold = untold;
    copy.version = version;
    copy.surroundings = surroundings;
    copy.lastPatrol = lastPatrol;
    copy.parts = parts.isEmpty() ? parts : new ArrayList<>(parts);
    copy.incidents = incidents.isEmpty() ? incidents : new ArrayList<>(incidents);
    return copy;
  }
}
