package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.registry.RegistryView;
import io.gridwhistle.cluster.web.Cursor;
import io.gridwhistle.cluster.web.Parameters;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.risk.GridState;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grids by risk, and the file of one grid. */
@Controller("/v1/grids")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GridsController {
  private static final int USUAL = 50;
  private static final int MOST = 1_000;

  private final GridStates states;
  private final RegistryView view;

  GridsController(GridStates states, RegistryView view) {
    this.states = states;
    this.view = view;
  }

  /** Where a page ended; the instant goes along, so that decay does not shift what follows. */
  record GridCursor(long at, String sort, double value, String grid) {}

  /** A page of a ranked list. */
  record GridPage(
      String at,
      int total,
      Map<String, Integer> byLevel,
      List<GridRow> grids,
      @Nullable String next) {}

  @Get
  GridPage list(HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    GridCursor cursor = Cursor.read(parameters.text("cursor"), GridCursor.class);
    String sort = parameters.choice("sort", Order.NAMES);
    int limit = parameters.count("limit", USUAL, MOST);
    long now = GridParameters.at(parameters);
    long at = cursor == null ? now : cursor.at();
    GridQuery query = GridParameters.query(parameters, Caller.of(request), at);
    parameters.finish();
    if (cursor != null && (!sort.equals(cursor.sort()) || cursor.grid() == null)) {
      throw Cursor.bad();
    }
    Mark after = cursor == null ? null : new Mark(cursor.value(), cursor.grid());
    return page(query, sort, limit, states.rank(query, sort, after, limit + 1));
  }

  private GridPage page(GridQuery query, String sort, int limit, RankGrids.Ranking ranking) {
    Places places = Places.of(view.registry());
    List<GridState> found = ranking.page();
    List<GridState> shown = found.subList(0, Math.min(limit, found.size()));
    return new GridPage(
        Times.text(query.at()),
        ranking.total(),
        Counts.byLevel(ranking.byLevel()),
        shown.stream().map(state -> GridRow.of(query.figures(state), places)).toList(),
        found.size() > limit ? next(query, sort, shown.get(limit - 1)) : null);
  }

  private static String next(GridQuery query, String sort, GridState last) {
    double value = Order.ofName(sort).valueOf(query.figures(last));
    return Cursor.write(new GridCursor(query.at(), sort, value, last.grid()));
  }

  @Get("/{grid}")
  GridFile find(@PathVariable String grid, HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    long at = GridParameters.at(parameters);
    Weights weights = GridParameters.weights(parameters);
    parameters.finish();
    Registry registry = view.registry();
    GridState state = states.find(grid);
    if (!isVisible(grid, state, registry, Caller.of(request))) {
      throw ProblemException.notFound("grid", grid);
    }
    GridFigures figures = state == null ? null : new GridFigures(state, at, weights);
    return GridFile.of(grid, at, registry, figures);
  }

  private static boolean isVisible(
      String grid, @Nullable GridState state, Registry registry, Caller caller) {
    if (state != null) {
      Places places = Places.of(registry);
      String own = caller.division();
      return places.counts(state) && (own == null || places.divisionsAbove(state).contains(own));
    }
    return registry.grid(grid) != null && caller.seesGrid(registry, grid);
  }
}
