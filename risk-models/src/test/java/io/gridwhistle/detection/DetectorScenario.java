package io.gridwhistle.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertLedger;
import io.gridwhistle.alert.Status;
import io.gridwhistle.alert.Transition;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One key of one rule, told at offsets from a Monday morning.
 *
 * <p>{@link #tells} runs the case with all time passing at its end, with time passing before every
 * event, with the state copied in between, and with each event in turn arriving last: what is said
 * in order must be what was expected, and what stands in the end must always be the same.
 *
 * @param <S> the detector's state
 * @param <P> the rule's parameters
 */
public final class DetectorScenario<S, P> {
  public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final long LATENESS = Duration.ofDays(400).toMillis();
  private static final Scope SCOPE = new Scope("G1", "V1", "T1", "C1");

  private record Change<P>(long from, Rule<P> rule) {}

  private final Detector<S, P> detector;
  private final Rule<P> rule;
  private final String key;
  private final Consumer<S> facts;
  private final List<Event> events = new ArrayList<>();
  private final List<Change<P>> changes = new ArrayList<>();

  public DetectorScenario(Detector<S, P> detector, Rule<P> rule, String key, Consumer<S> facts) {
    this.detector = detector;
    this.rule = rule;
    this.key = key;
    this.facts = facts;
  }

  public static long at(String offset) {
    return START.plus(Duration.parse(offset)).toEpochMilli();
  }

  /** An event of incident I in grid G1. */
  public static Event event(String offset, EventType type) {
    return event(offset, type, "I", Event.NO_TIME, null, false);
  }

  public static Event event(
      String offset,
      EventType type,
      @Nullable String subject,
      long dueAt,
      @Nullable String reason,
      boolean flag) {
    String category = type == EventType.REPORTED ? "dispute" : null;
    return new Event(
        type,
        "/s",
        offset + type + subject,
        at(offset),
        0,
        SCOPE,
        subject,
        category,
        null,
        List.of(),
        dueAt,
        reason,
        flag);
  }

  /** Adds an event; of one instant, in the order in which they are added. */
  public DetectorScenario<S, P> with(Event event) {
    events.add(event.withArrival(events.size()));
    return this;
  }

  /** Puts a rule in force at an offset, when all events up to then that are not late have come. */
  public DetectorScenario<S, P> change(String offset, Rule<P> newer) {
    changes.add(new Change<>(at(offset), newer));
    return this;
  }

  /** Expects lines such as {@code PT2H opened yellow} until an offset, however the case is run. */
  public void tells(String until, String... expected) {
    Run batched = inOrder(at(until), 0, false);
    assertThat(batched.lines()).as("batched").containsExactly(expected);
    assertThat(inOrder(at(until), 0, true).lines()).as("one by one").containsExactly(expected);
    assertThat(inOrder(at(until), LATENESS, true).lines()).as("kept").containsExactly(expected);
    for (int late = 0; late < events.size(); late++) {
      Run run = late(at(until), late);
      assertThat(run.standing()).as("event %d late", late).isEqualTo(batched.standing());
    }
  }

  /** What is said when one event arrives last, at the end of all time. */
  public List<String> toldWithLate(int event, String until) {
    return late(at(until), event).lines();
  }

  private Run inOrder(long until, long lateness, boolean stepwise) {
    Run run = new Run(lateness);
    for (Event event : events) {
      run.changeUpTo(event.time(), stepwise);
      if (stepwise) {
        run.advance(event.time() - 1);
        run.copy();
      }
      run.accept(event);
    }
    run.changeUpTo(until, stepwise);
    run.advance(until);
    return run;
  }

  private Run late(long until, int late) {
    Run run = new Run(LATENESS);
    for (int i = 0; i < events.size(); i++) {
      run.changeUpTo(events.get(i).time(), true);
      if (i != late) {
        run.accept(events.get(i));
      }
    }
    run.changeUpTo(until, true);
    run.advance(until);
    run.accept(events.get(late));
    run.advance(until);
    return run;
  }

  /** One way to run the case. */
  private final class Run {
    private final RuleHistory<P> rules = new RuleHistory<>(rule);
    private final List<Change<P>> pending = new ArrayList<>(changes);
    private final TimelineEngine<S, P> engine;
    private final Timeline<S> timeline;
    private final List<Alert> said = new ArrayList<>();
    private final Map<String, Alert> newest = new TreeMap<>();

    Run(long lateness) {
      engine = new TimelineEngine<>(detector, rules, lateness);
      timeline = engine.begin(key);
      say(engine.found(timeline, facts));
    }

    void changeUpTo(long instant, boolean judgedAtOnce) {
      while (!pending.isEmpty() && pending.get(0).from <= instant) {
        Change<P> change = pending.remove(0);
        assertThat(rules.add(change.rule, change.from)).isTrue();
        if (judgedAtOnce) {
          advance(change.from);
        }
      }
    }

    void copy() {
      timeline.live = detector.copy(timeline.live);
      Past<S> past = timeline.past;
      S base = past.base() == null ? null : detector.copy(past.base());
      timeline.past = Past.of(base, past.rule(), past.clock(), past.said());
    }

    void accept(Event event) {
      say(engine.accept(timeline, event));
    }

    void advance(long instant) {
      say(engine.advance(timeline, instant));
    }

    private void say(List<Alert> findings) {
      for (Alert finding : findings) {
        Alert alert = AlertLedger.next(newest.get(finding.alertId()), finding);
        newest.put(alert.alertId(), alert);
        said.add(alert);
      }
    }

    List<String> lines() {
      return said.stream()
          .filter(alert -> alert.transition() != Transition.UPDATED)
          .map(DetectorScenario::line)
          .toList();
    }

    /** How each alert that stands has ended. */
    List<String> standing() {
      List<String> standing = new ArrayList<>();
      for (Alert alert : newest.values()) {
        if (alert.status() != Status.WITHDRAWN) {
          standing.add(
              "%s %s %s %s %s %s %s"
                  .formatted(
                      alert.key(),
                      offset(alert.openedAt()),
                      alert.severity(),
                      alert.highestSeverity(),
                      alert.status(),
                      alert.resolvedAt(),
                      alert.evidence()));
        }
      }
      Collections.sort(standing);
      return standing;
    }
  }

  private static String line(Alert alert) {
    return offset(alert.at()) + " " + alert.transition().wire() + " " + alert.severity().wire();
  }

  private static String offset(long instant) {
    return Duration.between(START, Instant.ofEpochMilli(instant)).toString();
  }
}
