package io.gridwhistle.benchmark.views;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridwhistle.benchmark.VoidRunException;
import io.gridwhistle.risk.GridState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldStatesTest {
  private final SampleGrids grids = new SampleGrids(20);
  private final List<List<GridState>> batches =
      List.of(grids.at(3).subList(0, 10), grids.at(3).subList(10, 20));
  private final Map<String, GridState> map = new HashMap<>();

  @Test
  void require_everyGridAtItsVersion_passes() {
    grids.at(3).forEach(state -> map.put(state.grid(), state));
    assertThatCode(() -> HeldStates.require(batches, codes -> map)).doesNotThrowAnyException();
  }

  @Test
  void require_oneGridOlder_isVoid() {
    grids.at(3).forEach(state -> map.put(state.grid(), state));
    GridState older = grids.at(2).get(15);
    map.put(older.grid(), older);
    assertThatThrownBy(() -> HeldStates.require(batches, codes -> map))
        .isInstanceOf(VoidRunException.class)
        .hasMessageContaining(older.grid());
  }

  @Test
  void require_oneGridMissing_isVoid() {
    grids.at(3).stream().skip(1).forEach(state -> map.put(state.grid(), state));
    assertThatThrownBy(() -> HeldStates.require(batches, codes -> map))
        .isInstanceOf(VoidRunException.class);
  }
}
