package io.gridwhistle.detection.dispute;

import io.gridwhistle.detection.Detector;
import io.gridwhistle.detection.Finding;
import io.gridwhistle.detection.Trace;
import io.gridwhistle.detection.Watch;
import io.gridwhistle.detection.dispute.DisputeParameters.Threshold;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeated disputes of a party, at a place or in a grid (contract §3).
 *
 * <p>Inputs are first reports, and the events that end their counting for good. A report at tᵢ
 * counts while t − W &lt; tᵢ ≤ t.
 */
public final class DisputeDetector implements Detector<DisputeState, DisputeParameters> {

  @Override
  public DisputeState initial(String key) {
    return new DisputeState(key);
  }

  @Override
  public DisputeState beginning(DisputeState state) {
    return initial(state.key);
  }

  @Override
  public DisputeState copy(DisputeState state) {
    return state.copy();
  }

  /** Time only ever takes reports out, so nothing is due while no episode runs. */
  @Override
  public long nextDue(DisputeState state, Rule<DisputeParameters> rule) {
    long window = threshold(state, rule).window().toMillis();
    if (state.watch.isOpen()) {
      for (Event report : state.reports) {
        if (report.time() + window > state.judgedAt && counts(report, rule)) {
          return report.time() + window;
        }
      }
    }
    return Long.MAX_VALUE;
  }

  @Override
  public void fire(DisputeState state, long instant, Rule<DisputeParameters> rule, Trace trace) {
    judge(state, instant, rule, trace);
  }

  @Override
  public void reevaluate(
      DisputeState state, long instant, Rule<DisputeParameters> rule, Trace trace) {
    judge(state, instant, rule, trace);
  }

  @Override
  public void apply(DisputeState state, Event event, Rule<DisputeParameters> rule, Trace trace) {
    if (event.type() != EventType.REPORTED) {
      state.reports.removeIf(report -> report.requiredSubject().equals(event.subject()));
      judge(state, event.time(), rule, trace);
      return;
    }
    state.forgetUpTo(event.time() - DisputeParameters.LONGEST.toMillis());
    state.reports.add(event);
    boolean counted = counts(event, rule);
    if (counted && state.watch.isOpen()) {
      state.touch(event);
    }
    if (!judge(state, event.time(), rule, trace) && counted) {
      trace.update(state.watch, event.time(), (watch, at) -> portray(state, rule, watch, at));
    }
  }

  private static boolean judge(
      DisputeState state, long instant, Rule<DisputeParameters> rule, Trace trace) {
    state.judgedAt = instant;
    Threshold threshold = threshold(state, rule);
    int count = count(state, threshold, rule);
    if (!state.watch.isOpen() && count >= threshold.steps().yellow()) {
      state.grids.clear();
      counting(state, rule).forEach(state::touch);
    }
    Watch before = state.watch;
    state.watch =
        trace.observe(
            before,
            threshold.steps().met(count),
            instant,
            (watch, at) -> portray(state, rule, watch, at));
    return state.watch != before;
  }

  private static int count(DisputeState state, Threshold threshold, Rule<DisputeParameters> rule) {
    long after = state.judgedAt - threshold.window().toMillis();
    int count = 0;
    for (int i = state.reports.size() - 1; i >= 0; i--) {
      Event report = state.reports.get(i);
      if (report.time() <= after) {
        break;
      }
      count += counts(report, rule) ? 1 : 0;
    }
    return count;
  }

  private static List<Event> counting(DisputeState state, Rule<DisputeParameters> rule) {
    long after = state.judgedAt - threshold(state, rule).window().toMillis();
    List<Event> counting = new ArrayList<>();
    for (Event report : state.reports) {
      if (report.time() > after && counts(report, rule)) {
        counting.add(report);
      }
    }
    return counting;
  }

  private static Threshold threshold(DisputeState state, Rule<DisputeParameters> rule) {
    return rule.parameters().of(DisputeKey.of(state.key));
  }

  private static boolean counts(Event report, Rule<DisputeParameters> rule) {
    return rule.enabled() && rule.scope().coversPlace(report.scope());
  }

  private static Finding portray(
      DisputeState state, Rule<DisputeParameters> rule, Watch watch, long at) {
    return DisputeExplanation.of(state, rule, threshold(state, rule), counting(state, rule), watch);
  }
}
