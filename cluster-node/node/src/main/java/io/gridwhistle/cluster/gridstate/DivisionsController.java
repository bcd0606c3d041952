package io.gridwhistle.cluster.gridstate;

import io.gridwhistle.cluster.access.Caller;
import io.gridwhistle.cluster.problem.ProblemException;
import io.gridwhistle.cluster.registry.RegistryView;
import io.gridwhistle.cluster.web.Parameters;
import io.gridwhistle.registry.Division;
import io.gridwhistle.registry.Registry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** Divisions in numbers: whole and by the divisions right below. */
@Controller("/v1/divisions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DivisionsController {
  private final GridStates states;
  private final RegistryView view;

  DivisionsController(GridStates states, RegistryView view) {
    this.states = states;
    this.view = view;
  }

  /** The divisions that a caller may start from. */
  @Get
  Map<String, List<Division>> list(HttpRequest<?> request) {
    new Parameters(request).finish();
    Registry registry = view.registry();
    Caller caller = Caller.of(request);
    return Map.of(
        "divisions",
        registry.divisions().stream()
            .filter(division -> caller.seesDivision(registry, division.code()))
            .toList());
  }

  @Get("/{code}")
  RollUp find(@PathVariable String code, HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    long at = GridParameters.at(parameters);
    Weights weights = GridParameters.weights(parameters);
    parameters.finish();
    Registry registry = view.registry();
    Division division = registry.division(code);
    if (division == null || !Caller.of(request).seesDivision(registry, code)) {
      throw ProblemException.notFound("division", code);
    }
    Map<String, Tally> tallies = states.tally(code, at, weights);
    Tally whole = new Tally();
    tallies.values().forEach(whole::add);
    return RollUp.of(division, at, whole, children(registry, code, at, tallies));
  }

  private static List<RollUp> children(
      Registry registry, String code, long at, Map<String, Tally> tallies) {
    return registry.divisions().stream()
        .filter(child -> code.equals(child.parent()))
        .map(child -> RollUp.of(child, at, tallies.getOrDefault(child.code(), new Tally()), null))
        .toList();
  }
}
