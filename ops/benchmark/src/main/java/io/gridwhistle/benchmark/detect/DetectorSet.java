package io.gridwhistle.benchmark.detect;

import io.gridwhistle.alert.Alert;
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
import io.gridwhistle.event.Event;
import io.gridwhistle.registry.Registry;
import io.gridwhistle.rules.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three detectors of a county, fed as the job feeds them. */
final class DetectorSet {
  private final Map<String, DisputeCase> cases = new HashMap<>();
  private final Territory territory = new Territory();
  private final Keys<DisputeState> disputes;
  private final Keys<OverdueState> incidents;
  private final Keys<CoverageState> grids;

  DetectorSet(Registry registry, List<Alert> out) {
    RuleBook rules = RuleBook.defaults();
    disputes = new Keys<>(new DisputeDetector(), rules.dispute(), out);
    incidents = new Keys<>(new OverdueDetector(registry::calendar), rules.overdue(), out);
    grids = new Keys<>(new CoverageDetector(), rules.coverage(), out);
    territory.load(registry).forEach(this::tell);
  }

  /** Takes one event, after all that is due up to its time. */
  void accept(Event event) {
    advance(event.time());
    if (event.type().isPatrol()) {
      grids.accept(event.grid(), event);
    } else if (event.type().isAboutIncident()) {
      takeIncident(event);
    } else {
      territory.apply(event).forEach(this::tell);
    }
  }

  private void takeIncident(Event event) {
    String incident = event.requiredSubject();
    if (DisputeFeed.concerns(event.type())) {
      DisputeCase dispute = cases.computeIfAbsent(incident, code -> new DisputeCase());
      DisputeFeed.apply(dispute, event).forEach(this::tell);
    }
    incidents.accept(incident, event);
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

  void advance(long instant) {
    disputes.advance(instant);
    incidents.advance(instant);
    grids.advance(instant);
  }
}
