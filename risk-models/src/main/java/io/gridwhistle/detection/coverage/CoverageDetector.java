package io.gridwhistle.detection.coverage;

import io.gridwhistle.alert.Severity;
import io.gridwhistle.detection.Detector;
import io.gridwhistle.detection.Trace;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.rules.Rule;

/**
 * Grids that are not walked as often as they should be (contract §3).
 *
 * <p>Inputs are patrols and changes of mode of divisions above the grid.
 */
public final class CoverageDetector implements Detector<CoverageState, CoverageParameters> {

  @Override
  public CoverageState initial(String grid) {
    return new CoverageState(grid);
  }

  @Override
  public CoverageState beginning(CoverageState state) {
    CoverageState beginning = new CoverageState(state.grid);
    beginning.facts = state.facts;
    return beginning;
  }

  @Override
  public CoverageState copy(CoverageState state) {
    return state.copy();
  }

  /** Milliseconds allowed between patrols now; 0 while the grid is not registered. */
  public long interval(CoverageState state, Rule<CoverageParameters> rule) {
    GridFacts facts = state.facts;
    return facts == null
        ? 0
        : rule.parameters().interval(facts) / divisor(state, facts, rule.parameters());
  }

  @Override
  public long nextDue(CoverageState state, Rule<CoverageParameters> rule) {
    GridFacts facts = state.facts;
    if (facts == null || !covers(facts, rule)) {
      return Long.MAX_VALUE;
    }
    CoverageParameters parameters = rule.parameters();
    long threshold =
        parameters
            .steps()
            .nextThreshold(
                state.watch.severity(),
                parameters.interval(facts),
                divisor(state, facts, parameters));
    return threshold == Long.MAX_VALUE ? Long.MAX_VALUE : state.since(facts) + threshold;
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
    GridFacts facts = state.facts;
    if (facts == null) {
      return;
    }
    Severity severity =
        covers(facts, rule) ? severity(state, facts, rule.parameters(), at) : Severity.NONE;
    if (severity != state.watch.severity()) {
      state.watch =
          trace.observe(
              state.watch,
              severity,
              at,
              (watch, instant) -> CoverageExplanation.of(state, facts, rule, watch, instant));
    }
  }

  private static Severity severity(
      CoverageState state, GridFacts facts, CoverageParameters parameters, long at) {
    long elapsed = at - state.since(facts);
    return elapsed <= 0 // as at every patrol
        ? Severity.NONE
        : parameters
            .steps()
            .met(elapsed, parameters.interval(facts), divisor(state, facts, parameters));
  }

  static int divisor(CoverageState state, GridFacts facts, CoverageParameters parameters) {
    return state.isInEmergency(facts) ? parameters.emergencyDivisor() : 1;
  }

  private static boolean covers(GridFacts facts, Rule<CoverageParameters> rule) {
    return rule.enabled()
        && facts.registered()
        && rule.scope().coversPlace(facts.scope())
        && rule.scope().coversType(facts.type());
  }
}
