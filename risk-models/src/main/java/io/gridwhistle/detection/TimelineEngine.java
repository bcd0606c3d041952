package io.gridwhistle.detection;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.event.Event;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs a detector over a key's inputs as if they came in (time, arrival) order.
 *
 * <p>An input that comes in order is applied to the live state. One that comes late is put in its
 * place, the key's history is told anew from the base, and what had been said is corrected to what
 * should have been said ({@link Correction}). With everything in order nothing is ever told twice.
 *
 * @param <S> the detector's state
 * @param <P> the rule's parameters
 */
public final class TimelineEngine<S, P> {
  private final Detector<S, P> detector;
  private final RuleHistory<P> rules;
  private final long lateness;
  private final Trace trace = new Trace();

  /**
   * An engine for all keys of a rule.
   *
   * @param lateness milliseconds for which inputs are kept so that late ones can be put in place; 0
   *     when inputs are known to come in order
   */
  public TimelineEngine(Detector<S, P> detector, RuleHistory<P> rules, long lateness) {
    this.detector = detector;
    this.rules = rules;
    this.lateness = lateness;
  }

  /** What is known of a key before its first input. */
  public Timeline<S> begin(String key) {
    int rule = rules.size() - 1;
    Timeline<S> timeline =
        new Timeline<>(Past.begun(rule), detector.initial(key), new PackedInputs());
    timeline.liveRule = rule;
    return timeline;
  }

  /** Applies an input, in order or late, and answers what is to be said. */
  public List<Alert> accept(Timeline<S> timeline, Event input) {
    if (isInOrder(timeline, input)) {
      apply(timeline, input);
      List<Alert> findings = say(timeline);
      remember(timeline, input);
      return findings;
    }
    if (input.time() < timeline.past.clock()) {
      return List.of();
    }
    List<Event> inputs = timeline.inputs.toList();
    inputs.add(place(inputs, input), input);
    return retell(timeline, inputs);
  }

  /** Takes inputs back as if they had never come, and answers what is to be said. */
  public List<Alert> undo(Timeline<S> timeline, Predicate<Event> inputs) {
    List<Event> left = timeline.inputs.toList();
    return left.removeIf(inputs) ? retell(timeline, left) : List.of();
  }

  /** Fires what is due up to an instant, and answers what is to be said. */
  public List<Alert> advance(Timeline<S> timeline, long instant) {
    timeline.due = Timeline.UNKNOWN;
    fireUpTo(timeline, instant);
    return say(timeline);
  }

  /** Changes what is known of the key besides its inputs, judged anew at the instant. */
  public List<Alert> change(Timeline<S> timeline, long instant, Consumer<S> change) {
    long at = Math.max(instant, timeline.clock);
    timeline.due = Timeline.UNKNOWN;
    fireUpTo(timeline, at);
    changeBoth(timeline, change);
    timeline.due = Timeline.UNKNOWN;
    detector.reevaluate(timeline.live, at, rule(timeline), trace);
    timeline.clock = at;
    return say(timeline);
  }

  /** Supplies what was missing from the start, and tells the history anew. */
  public List<Alert> found(Timeline<S> timeline, Consumer<S> facts) {
    changeBoth(timeline, facts);
    return retell(timeline, timeline.inputs.toList());
  }

  private void changeBoth(Timeline<S> timeline, Consumer<S> change) {
    S base = timeline.past.base();
    if (base != null) {
      change.accept(base);
    }
    change.accept(timeline.live);
  }

  /** The next instant at which {@link #advance} would do something; MAX_VALUE for never. */
  public long nextDue(Timeline<S> timeline) {
    if (timeline.due == Timeline.UNKNOWN) {
      timeline.due = detector.nextDue(timeline.live, rule(timeline));
    }
    return Math.min(timeline.due, rules.nextFrom(timeline.liveRule));
  }

  private Rule<P> rule(Timeline<S> timeline) {
    return rules.get(timeline.liveRule);
  }

  private boolean isInOrder(Timeline<S> timeline, Event input) {
    Event last = timeline.inputs.newest();
    if (input.time() != timeline.clock || last == null) {
      return input.time() >= timeline.clock;
    }
    return last.time() < input.time() || last.arrival() <= input.arrival();
  }

  private void fireUpTo(Timeline<S> timeline, long instant) {
    for (long due = nextDue(timeline); due <= instant; due = nextDue(timeline)) {
      if (due == Long.MAX_VALUE) {
        return;
      }
      if (due == rules.nextFrom(timeline.liveRule)) {
        timeline.liveRule++;
        timeline.toldWhole = false;
        reevaluate(timeline, Math.max(due, timeline.clock));
      } else {
        detector.fire(timeline.live, due, rule(timeline), trace);
      }
      timeline.due = Timeline.UNKNOWN;
      timeline.clock = Math.max(timeline.clock, due);
    }
  }

  /** Before the first input and the first instant there is nothing to judge. */
  private void reevaluate(Timeline<S> timeline, long at) {
    if (at != Long.MIN_VALUE) {
      detector.reevaluate(timeline.live, at, rule(timeline), trace);
    }
  }

  private void remember(Timeline<S> timeline, Event input) {
    if (lateness == 0) {
      return;
    }
    timeline.inputs.append(input);
    if (timeline.inputs.oldestTime() < input.time() - 2 * lateness) {
      forget(timeline, input.time() - lateness);
    }
  }

  /** Moves the base forward over inputs that are too old to be preceded by anything. */
  private void forget(Timeline<S> timeline, long before) {
    Trace unheard = new Trace();
    Timeline<S> base = new Timeline<>(timeline.past, start(timeline), timeline.inputs);
    base.liveRule = timeline.past.rule();
    List<Event> inputs = timeline.inputs.toList();
    int count = 0;
    while (inputs.get(count).time() < before) {
      tell(base, inputs.get(count++), unheard);
    }
    timeline.inputs.replace(inputs.subList(count, inputs.size()));
    long clock = Math.max(timeline.past.clock(), base.clock);
    List<Said> said = timeline.past.said().stream().filter(word -> !word.isBefore(clock)).toList();
    timeline.past = Past.of(base.live, base.liveRule, clock, said);
  }

  /** A state to tell the kept inputs to; where none are kept, the live one is as good. */
  private S start(Timeline<S> timeline) {
    S base = timeline.past.base();
    if (base != null) {
      return detector.copy(base);
    }
    return lateness == 0 ? timeline.live : detector.beginning(timeline.live);
  }

  private void tell(Timeline<S> timeline, Event input, Trace heard) {
    apply(timeline, input);
    trace.drainTo(heard);
  }

  private void apply(Timeline<S> timeline, Event input) {
    fireUpTo(timeline, input.time());
    detector.apply(timeline.live, input, rule(timeline), trace);
    timeline.due = Timeline.UNKNOWN;
    timeline.clock = input.time();
  }

  private static int place(List<Event> inputs, Event input) {
    int at = inputs.size();
    while (at > 0 && isAfter(inputs.get(at - 1), input)) {
      at--;
    }
    return at;
  }

  private static boolean isAfter(Event a, Event b) {
    return a.time() > b.time() || (a.time() == b.time() && a.arrival() > b.arrival());
  }

  private List<Alert> retell(Timeline<S> timeline, List<Event> inputs) {
    long now = timeline.clock;
    timeline.inputs.replace(inputs);
    timeline.live = start(timeline);
    timeline.due = Timeline.UNKNOWN;
    timeline.liveRule = timeline.past.rule();
    timeline.clock = timeline.past.clock();
    Trace story = new Trace();
    for (Event input : inputs) {
      tell(timeline, input, story);
    }
    fireUpTo(timeline, now);
    trace.drainTo(story);
    timeline.clock = Math.max(timeline.clock, now);
    return Correction.of(timeline, rules.get(0).id(), story.drain());
  }

  private List<Alert> say(Timeline<S> timeline) {
    if (trace.isEmpty()) {
      return List.of();
    }
    List<Alert> findings = trace.drain();
    if (lateness > 0) {
      findings.forEach(finding -> Correction.note(timeline.saidToAddTo(), finding));
    }
    return findings;
  }
}
