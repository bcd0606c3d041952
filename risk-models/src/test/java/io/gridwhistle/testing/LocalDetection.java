package io.gridwhistle.testing;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertLedger;
import io.gridwhistle.detection.Detector;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.coverage.Territory;
import io.gridwhistle.detection.dispute.DisputeCase;
import io.gridwhistle.detection.dispute.DisputeDetector;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.detection.dispute.DisputeFeed;
import io.gridwhistle.detection.dispute.DisputeState;
import io.gridwhistle.detection.overdue.OverdueDetector;
import io.gridwhistle.detection.overdue.OverdueState;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleBook;
import io.gridwhistle.rules.RuleHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The detectors of a whole county in one thread, without any engine: for tests and benchmarks. */
public final class LocalDetection {
  private final List<Alert> alerts = new ArrayList<>();
  private final Map<String, Alert> newest = new TreeMap<>();
  private final Map<String, DisputeCase> cases = new HashMap<>();
  private final Territory territory = new Territory();
  private final Keys<DisputeState> disputes;
  private final Keys<OverdueState> incidents;
  private final Keys<CoverageState> grids;

  public LocalDetection(Registry registry, RuleBook rules, long lateness) {
    disputes = new Keys<>(new DisputeDetector(), rules.dispute(), lateness, this::say);
    incidents =
        new Keys<>(new OverdueDetector(registry::calendar), rules.overdue(), lateness, this::say);
    grids = new Keys<>(new CoverageDetector(), rules.coverage(), lateness, this::say);
    territory.load(registry).forEach(this::tell);
  }

  /** Takes one event, in any order. */
  public void accept(Event event) {
    if (event.type().isAboutIncident()) {
      incidents.accept(event.requiredSubject(), event);
      DisputeCase known =
          cases.computeIfAbsent(event.requiredSubject(), incident -> new DisputeCase());
      DisputeFeed.apply(known, event).forEach(this::tell);
    } else if (event.type().isPatrol()) {
      tell(GridNotice.of(CompactEvent.of(event)));
    } else {
      territory.apply(event).forEach(this::tell);
    }
  }

  private void tell(DisputeFact fact) {
    if (fact.undo()) {
      disputes.undo(fact.key(), fact.event());
    } else {
      disputes.accept(fact.key(), fact.event());
    }
  }

  private void tell(GridNotice notice) {
    GridFacts facts = notice.facts();
    Event event = notice.event();
    if (facts != null) {
      grids.found(notice.grid(), state -> state.learn(facts));
    } else if (event != null) {
      grids.accept(notice.grid(), event);
    }
  }

  /** Lets everything fall due up to an instant. */
  public void advance(long instant) {
    disputes.advance(instant);
    incidents.advance(instant);
    grids.advance(instant);
  }

  private void say(Alert finding) {
    Alert alert = AlertLedger.next(newest.get(finding.alertId()), finding);
    newest.put(alert.alertId(), alert);
    alerts.add(alert);
  }

  /** Every revision, in the order in which it was said. */
  public List<Alert> alerts() {
    return alerts;
  }

  /** The newest revision of each alert, by id. */
  public Map<String, Alert> newest() {
    return newest;
  }

  /** The keys of one rule. */
  private static final class Keys<S> {
    private final TimelineEngine<S, ?> engine;
    private final Map<String, Timeline<S>> timelines = new HashMap<>();
    private final Consumer<Alert> out;

    <P> Keys(Detector<S, P> detector, Rule<P> rule, long lateness, Consumer<Alert> out) {
      this.engine = new TimelineEngine<>(detector, new RuleHistory<>(rule), lateness);
      this.out = out;
    }

    private Timeline<S> of(String key) {
      return timelines.computeIfAbsent(key, engine::begin);
    }

    void accept(String key, Event event) {
      engine.accept(of(key), event).forEach(out);
    }

    void undo(String key, Event event) {
      engine.undo(of(key), input -> event.requiredSubject().equals(input.subject())).forEach(out);
    }

    void found(String key, Consumer<S> facts) {
      engine.found(of(key), facts).forEach(out);
    }

    void advance(long instant) {
      timelines.values().forEach(timeline -> engine.advance(timeline, instant).forEach(out));
    }
  }
}
