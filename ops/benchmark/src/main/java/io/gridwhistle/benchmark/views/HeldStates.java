package io.gridwhistle.benchmark.views;

import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.risk.GridState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks whether the map holds what was written. */
final class HeldStates {
  private HeldStates() {}

  /**
   * Compares every state.
   *
   * @param batches what must be there
   * @throws VoidRunException if a grid is missing or another state of it is held
   */
  static void require(
      List<List<GridState>> batches, Function<Set<String>, Map<String, GridState>> read)
      throws VoidRunException {
    for (List<GridState> batch : batches) {
      Map<String, GridState> held =
          read.apply(batch.stream().map(GridState::grid).collect(Collectors.toSet()));
      for (GridState state : batch) {
        if (!state.equals(held.get(state.grid()))) {
          throw new VoidRunException("the map does not hold the newest state of " + state.grid());
        }
      }
    }
  }
}
