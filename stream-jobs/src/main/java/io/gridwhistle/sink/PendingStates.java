package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is still to be published: the newest state of each grid, so never more than the grids. */
final class PendingStates {
  private final Map<String, GridState> newest = new LinkedHashMap<>();

  void add(GridState state) {
    newest.merge(state.grid(), state, PendingStates::newer);
  }

  private static GridState newer(GridState one, GridState other) {
    return one.version() > other.version() ? one : other;
  }

  /** Puts back what was taken; a newer state that came in between stays. */
  void addAll(Collection<GridState> states) {
    states.forEach(this::add);
  }

  /** Takes out at most {@code size} states, those that wait longest first. */
  List<GridState> take(int size) {
    List<GridState> batch = new ArrayList<>(Math.min(size, newest.size()));
    Iterator<GridState> states = newest.values().iterator();
    while (batch.size() < size && states.hasNext()) {
      batch.add(states.next());
      states.remove();
    }
    return batch;
  }

  boolean isEmpty() {
    return newest.isEmpty();
  }

  int size() {
    return newest.size();
  }
}
