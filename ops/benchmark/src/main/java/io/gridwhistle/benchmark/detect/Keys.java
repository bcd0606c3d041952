package io.gridwhistle.benchmark.detect;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.Detector;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.event.Event;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All keys of one rule in plain maps. A key has one timer, for the earliest instant that was ever
 * due; when it comes too early, since inputs have moved what is due, it is set again.
 */
final class Keys<S> {
  /** The lateness of events that are known to come in order, as they do for the rivals. */
  private static final long IN_ORDER = 0;

  private final TimelineEngine<S, ?> engine;
  private final Map<String, Timeline<S>> timelines = new HashMap<>();
  private final Timers<S> timers = new Timers<>();
  private final List<Alert> out;

  <P> Keys(Detector<S, P> detector, Rule<P> rule, List<Alert> out) {
    this.engine = new TimelineEngine<>(detector, new RuleHistory<>(rule), IN_ORDER);
    this.out = out;
  }

  void accept(String key, Event event) {
    Timeline<S> timeline = of(key);
    say(timeline, engine.accept(timeline, event));
  }

  /** Takes back what an incident has told the key. */
  void undo(String key, Event told) {
    Timeline<S> timeline = of(key);
    String incident = told.requiredSubject();
    say(timeline, engine.undo(timeline, input -> incident.equals(input.subject())));
  }

  void found(String key, Consumer<S> facts) {
    Timeline<S> timeline = of(key);
    say(timeline, engine.found(timeline, facts));
  }

  /** Fires all that is due up to an instant. */
  void advance(long instant) {
    while (timers.next() <= instant) {
      long due = timers.next();
      Timeline<S> timeline = timers.poll();
      if (due == timeline.timer) {
        timeline.timer = Long.MIN_VALUE;
        say(timeline, engine.advance(timeline, instant));
      }
    }
  }

  private Timeline<S> of(String key) {
    Timeline<S> known = timelines.get(key);
    if (known != null) {
      return known;
    }
    Timeline<S> begun = engine.begin(key);
    timelines.put(key, begun);
    return begun;
  }

  private void say(Timeline<S> timeline, List<Alert> findings) {
    if (!findings.isEmpty()) {
      out.addAll(findings);
    }
    schedule(timeline);
  }

  private void schedule(Timeline<S> timeline) {
    long due = engine.nextDue(timeline);
    boolean waits = timeline.timer != Long.MIN_VALUE && timeline.timer <= due;
    if (due != Long.MAX_VALUE && !waits) {
      timeline.timer = due;
      timers.add(due, timeline);
    }
  }
}
