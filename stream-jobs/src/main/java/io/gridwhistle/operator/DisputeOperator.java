package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.detection.dispute.DisputeDetector;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.detection.dispute.DisputeParameters;
import io.gridwhistle.detection.dispute.DisputeState;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.Occurrence;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import io.gridwhistle.state.Forms;
import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Repeated disputes, keyed by party, place or grid. */
final class DisputeOperator extends TimelineOperator<DisputeState, DisputeParameters, DisputeFact> {
  private static final long serialVersionUID = 1;

  DisputeOperator(DetectionSettings settings) {
    super(settings);
  }

  @Override
  Rule<DisputeParameters> firstRule() {
    return settings.ruleBook().dispute();
  }

  @Override
  ValueStateDescriptor<Timeline<DisputeState>> timelineDescriptor() {
    return new ValueStateDescriptor<>("disputes", Forms.DISPUTE_TIMELINE.serializer());
  }

  @Override
  TimelineEngine<DisputeState, DisputeParameters> engine(
      RuleHistory<DisputeParameters> rules, long lateness) {
    return new TimelineEngine<>(new DisputeDetector(), rules, lateness);
  }

  @Override
  List<Alert> take(
      TimelineEngine<DisputeState, DisputeParameters> engine,
      Timeline<DisputeState> timeline,
      DisputeFact fact) {
    if (!fact.undo()) {
      return engine.accept(timeline, fact.event());
    }
    String incident = fact.event().requiredSubject();
    return engine.undo(timeline, input -> incident.equals(input.subject()));
  }

  @Override
  String keyOf(DisputeState state) {
    return state.key;
  }

  @Override
  Occurrence occurrenceOf(DisputeFact fact) {
    return fact.event();
  }

  /** Facts of one key come from all incidents' tasks. */
  @Override
  boolean holds() {
    return true;
  }

  @Override
  TypeInformation<DisputeFact> inputType() {
    return Forms.DISPUTE_FACTS;
  }

  @Override
  boolean isOver(Timeline<DisputeState> timeline, long watermark) {
    return endsAt(timeline) < watermark && !timeline.live.watch.isOpen();
  }

  /** The longest window after the newest report, and as long as late inputs may come. */
  @Override
  long endsAt(Timeline<DisputeState> timeline) {
    List<Event> reports = timeline.live.reports;
    long newest = reports.isEmpty() ? timeline.clock : reports.get(reports.size() - 1).time();
    return newest + DisputeParameters.LONGEST.toMillis() + settings.lateness().toMillis() + 1;
  }
}
