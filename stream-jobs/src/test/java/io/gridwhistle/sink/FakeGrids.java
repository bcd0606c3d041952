package io.gridwhistle.sink;

import io.gridwhistle.risk.GridState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A view in memory that can be away, and lose everything. */
final class FakeGrids implements LiveGrids {
  final Map<String, GridState> stored = new HashMap<>();
  final List<Collection<GridState>> calls = new ArrayList<>();
  boolean away;
  boolean lossPossible;
  boolean closed;

  @Override
  public CompletionStage<Integer> publish(Collection<GridState> states) {
    calls.add(states);
    if (away) {
      return CompletableFuture.failedStage(new IllegalStateException("away"));
    }
    states.forEach(state -> stored.put(state.grid(), state));
    return CompletableFuture.completedStage(0);
  }

  @Override
  public boolean mayHaveLostStates() {
    boolean answer = lossPossible;
    lossPossible = false;
    return answer;
  }

  @Override
  public void close() {
    closed = true;
  }
}
