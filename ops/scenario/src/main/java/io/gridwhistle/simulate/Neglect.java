package io.gridwhistle.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When which grids are not walked. */
final class Neglect {
  private final Map<Integer, List<Span>> spans = new HashMap<>();

  void add(int grid, Span span) {
    spans.computeIfAbsent(grid, g -> new ArrayList<>()).add(span);
  }

  void forgetBefore(long time) {
    spans.values().forEach(list -> list.removeIf(span -> span.to() < time));
    spans.values().removeIf(List::isEmpty);
  }

  boolean covers(int grid, long time) {
    return spans.getOrDefault(grid, List.of()).stream().anyMatch(span -> span.covers(time));
  }
}
