package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageParameters;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.coverage.GridTerms;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.Occurrence;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.PatrolChange;
import io.gridwhistle.state.GridSurroundings;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Patrols of grids, keyed by grid; every registered grid has a key from the start. */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class CoverageOperator
    extends TimelineOperator<CoverageState, CoverageParameters, GridNotice> {
  static final OutputTag<GridChange> CHANGES = new OutputTag<>("changes", Forms.GRID_CHANGES);
  private static final long serialVersionUID = 1;

  private transient CoverageDetector detector;

  CoverageOperator(DetectionSettings settings) {
    super(settings);
  }

  @Override
  Rule<CoverageParameters> firstRule() {
    return settings.ruleBook().coverage();
  }

  @Override
  ValueStateDescriptor<Timeline<CoverageState>> timelineDescriptor() {
    return new ValueStateDescriptor<>("grids", Forms.COVERAGE_TIMELINE.serializer());
  }

  @Override
  TimelineEngine<CoverageState, CoverageParameters> engine(
      RuleHistory<CoverageParameters> rules, long lateness) {
    detector = new CoverageDetector();
    return new TimelineEngine<>(detector, rules, lateness);
  }

  @Override
  List<Alert> take(
      TimelineEngine<CoverageState, CoverageParameters> engine,
      Timeline<CoverageState> timeline,
      GridNotice notice) {
    GridFacts facts = notice.facts();
    CompactEvent compact = notice.compact();
    if (compact == null || !compact.type().isPatrol()) {
      timeline.toldWhole = false;
    }
    Event event = notice.event(timeline.live.scope);
    if (event != null) {
      return engine.accept(timeline, inScopeOf(timeline.live, event));
    } else if (facts == null || timeline.live.knows(facts)) {
      return List.of();
    } else if (timeline.live.terms == null) {
      return engine.found(timeline, state -> state.learn(facts));
    }
    long now = Math.max(timeline.clock, currentWatermark());
    return engine.change(timeline, now, state -> state.learn(facts));
  }

  /** The same event, in the very scope that the state holds already: one is enough to keep. */
  private static Event inScopeOf(CoverageState state, Event event) {
    return Objects.equals(event.scope(), state.scope) ? event.withScope(state.scope) : event;
  }

  /**
   * Also when nothing has changed, which the grid's file finds out by itself. Patrols change
   * nothing but when the last one was, which is told alone.
   */
  @Override
  void tell(Timeline<CoverageState> timeline, Rule<CoverageParameters> rule) {
    GridTerms terms = timeline.live.terms;
    if (terms == null) {
      return;
    }
    Scope scope = timeline.live.scope;
    Event patrol = timeline.live.patrol;
    long lastPatrol = patrol == null ? GridState.NEVER : patrol.time();
    if (timeline.toldWhole) {
      emit(CHANGES, new PatrolChange(scope.grid(), lastPatrol), timeline.clock);
      return;
    }
    timeline.toldWhole = true;
    emit(
        CHANGES,
        new CoverageChange(
            scope.grid(),
            new GridSurroundings(
                terms.type(),
                scope.village(),
                scope.town(),
                scope.county(),
                terms.activeFrom(),
                detector.interval(timeline.live, rule),
                terms.registered()),
            lastPatrol),
        timeline.clock);
  }

  @Override
  String keyOf(CoverageState state) {
    return state.scope.grid();
  }

  @Override
  @Nullable Occurrence occurrenceOf(GridNotice notice) {
    return notice.compact();
  }

  @Override
  TypeInformation<GridNotice> inputType() {
    return Forms.GRID_NOTICES;
  }

  @Override
  boolean isOver(Timeline<CoverageState> timeline, long watermark) {
    GridTerms terms = timeline.live.terms;
    return terms == null ? endsAt(timeline) < watermark : !terms.registered();
  }

  /** Patrols of a grid that the registry never names are forgotten. */
  @Override
  long endsAt(Timeline<CoverageState> timeline) {
    return timeline.live.terms == null
        ? timeline.clock + settings.lateness().toMillis() + 1
        : Long.MAX_VALUE;
  }
}
