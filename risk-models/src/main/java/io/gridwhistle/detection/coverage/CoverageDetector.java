package io.gridwhistle.detection.coverage;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Detector;
import io.gridwhistle.detection.Trace;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.rules.Rule;

/**
 * Grids that are not walked as often as they should be (contract §3).
 *
 * <p>Inputs are patrols and changes of mode of divisions above the grid.
 */
public final class CoverageDetector implements Detector<CoverageState, CoverageParameters> {

  @Override
  public CoverageState initial(String grid) {
    return new CoverageState(Scope.ofUnregistered(grid));
  }

  @Override
  public CoverageState beginning(CoverageState state) {
    CoverageState beginning = new CoverageState(state.scope);
    beginning.terms = state.terms;
    return beginning;
  }

  @Override
  public CoverageState copy(CoverageState state) {
    return state.copy();
  }

  /** Milliseconds allowed between patrols now; 0 while the grid is not registered. */
  public long interval(CoverageState state, Rule<CoverageParameters> rule) {
    GridTerms terms = state.terms;
    return terms == null
        ? 0
        : rule.parameters().interval(terms) / divisor(state, terms, rule.parameters());
  }

  @Override
  public long nextDue(CoverageState state, Rule<CoverageParameters> rule) {
    GridTerms terms = state.terms;
    if (terms == null || !covers(state, terms, rule)) {
      return Long.MAX_VALUE;
    }
    CoverageParameters parameters = rule.parameters();
    long threshold =
        parameters
            .steps()
            .nextThreshold(
                state.watch.severity(),
                parameters.interval(terms),
                divisor(state, terms, parameters));
    return threshold == Long.MAX_VALUE ? Long.MAX_VALUE : state.since(terms) + threshold;
  }

  @Override
  public void fire(CoverageState state, long instant, Rule<CoverageParameters> rule, Trace trace) {
    judge(state, instant, rule, trace);
  }

  @Override
  public void reevaluate(
      CoverageState state, long instant, Rule<CoverageParameters> rule, Trace trace) {
    judge(state, instant, rule, trace);
  }

  @Override
  public void apply(CoverageState state, Event event, Rule<CoverageParameters> rule, Trace trace) {
    if (event.type() == EventType.MODE_CHANGED) {
      state.changeMode(event.requiredSubject(), event.flag());
    } else if (event.flag()) {
      state.patrol = event;
    } else {
      return;
    }
    judge(state, event.time(), rule, trace);
  }

  private static void judge(
      CoverageState state, long at, Rule<CoverageParameters> rule, Trace trace) {
    GridTerms terms = state.terms;
    if (terms == null) {
      return;
    }
    Severity severity =
        covers(state, terms, rule) ? severity(state, terms, rule.parameters(), at) : Severity.NONE;
    if (severity != state.watch.severity()) {
      state.watch =
          trace.observe(
              state.watch,
              severity,
              at,
              (watch, instant) -> CoverageExplanation.of(state, terms, rule, watch, instant));
    }
  }

  private static Severity severity(
      CoverageState state, GridTerms terms, CoverageParameters parameters, long at) {
    long elapsed = at - state.since(terms);
    return elapsed <= 0 // as at every patrol
        ? Severity.NONE
        : parameters
            .steps()
            .met(elapsed, parameters.interval(terms), divisor(state, terms, parameters));
  }

  static int divisor(CoverageState state, GridTerms terms, CoverageParameters parameters) {
    return state.isInEmergency(terms) ? parameters.emergencyDivisor() : 1;
  }

  private static boolean covers(
      CoverageState state, GridTerms terms, Rule<CoverageParameters> rule) {
    return rule.enabled()
        && terms.registered()
        && rule.scope().coversPlace(state.scope)
        && rule.scope().coversType(terms.type());
  }
}
