package io.gridwhistle.detection.coverage;

import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads what holds for divisions over the grids below them, so that every registered grid is
 * watched whether or not an event names it.
 */
public final class Territory {
  private final Map<String, GridFacts> grids = new LinkedHashMap<>();
  private final Map<String, List<String>> gridsByDivision = new LinkedHashMap<>();
  private final List<Event> modes = new ArrayList<>();

  /** Takes a registry in force: answers what has changed for which grid. */
  public List<GridNotice> load(Registry registry) {
    List<GridNotice> notices = new ArrayList<>();
    Map<String, GridFacts> before = new LinkedHashMap<>(grids);
    grids.clear();
    gridsByDivision.clear();
    registry
        .grids()
        .forEach(
            grid -> {
              GridFacts facts = GridFacts.of(registry, grid);
              GridFacts known = before.remove(grid.code());
              add(facts);
              if (!facts.equals(known)) {
                notices.add(GridNotice.of(facts));
              }
              if (known == null) {
                addModes(facts, notices);
              }
            });
    before.values().forEach(facts -> notices.add(GridNotice.of(facts.dropped())));
    return notices;
  }

  private void add(GridFacts facts) {
    String grid = facts.scope().grid();
    grids.put(grid, facts);
    facts
        .divisions()
        .forEach(
            division ->
                gridsByDivision.computeIfAbsent(division, code -> new ArrayList<>()).add(grid));
  }

  private void addModes(GridFacts facts, List<GridNotice> notices) {
    for (Event mode : modes) {
      if (facts.divisions().contains(mode.requiredSubject())) {
        notices.add(GridNotice.of(facts.scope().grid(), CompactEvent.of(mode)));
      }
    }
  }

  /** Takes a change of mode: answers it for every grid below the division. */
  public List<GridNotice> apply(Event mode) {
    modes.add(mode);
    CompactEvent compact = CompactEvent.of(mode);
    return gridsByDivision.getOrDefault(mode.requiredSubject(), List.of()).stream()
        .map(grid -> GridNotice.of(grid, compact))
        .toList();
  }

  /** Takes back changes of mode from before a restart, without telling anyone. */
  public void restoreModes(List<Event> earlier) {
    modes.addAll(earlier);
  }

  /** Every change of mode so far, for grids that are registered later. */
  public List<Event> modes() {
    return List.copyOf(modes);
  }
}
