package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.registry.Checkpoint;
import io.gridwhistle.registry.Division;
import io.gridwhistle.registry.Grid;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.registry.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of one grid: what the registry says and what is going on.
 *
 * @param at the instant of all figures
 * @param facts null for a grid that the registry does not name
 * @param live null until the first state of the grid has arrived
 */
record GridFile(
    String grid, String at, Scope scope, @Nullable Facts facts, @Nullable GridLive live) {

  /**
   * What the registry says.
   *
   * @param divisions above the grid, nearest first
   */
  record Facts(
      String name,
      String parent,
      String type,
      int households,
      int residents,
      String activeFrom,
      @Nullable String patrolInterval,
      List<Point> checkpoints,
      List<Division> divisions) {}

  /** A checkpoint; degrees. */
  record Point(String id, double lon, double lat, @Nullable String interval) {}

  static GridFile of(String code, long at, Registry registry, @Nullable GridFigures figures) {
    Grid grid = registry.grid(code);
    Scope scope =
        grid == null && figures != null ? figures.state().scope() : registry.scopeOf(code);
    return new GridFile(
        code,
        Times.text(at),
        scope,
        grid == null ? null : facts(grid, registry),
        figures == null ? null : GridLive.of(figures));
  }

  private static Facts facts(Grid grid, Registry registry) {
    return new Facts(
        grid.name(),
        grid.parent(),
        grid.type().wire(),
        grid.households(),
        grid.residents(),
        Times.text(grid.activeFrom()),
        text(grid.patrolInterval()),
        grid.checkpoints().stream().map(GridFile::point).toList(),
        registry.divisionsAbove(grid).stream()
            .map(registry::division)
            .filter(Objects::nonNull)
            .toList());
  }

  private static Point point(Checkpoint point) {
    return new Point(point.id(), point.lon(), point.lat(), text(point.interval()));
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
