package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.detection.coverage.CoverageDetector;
import io.gridwhistle.detection.coverage.CoverageParameters;
import io.gridwhistle.detection.coverage.CoverageState;
import io.gridwhistle.detection.coverage.GridFacts;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.Event;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Patrols of grids, keyed by grid; every registered grid has a key from the start. */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class CoverageOperator
    extends TimelineOperator<CoverageState, CoverageParameters, GridNotice> {
  static final OutputTag<GridChange> CHANGES = new OutputTag<>("changes", Forms.GRID_CHANGES);
  private static final long serialVersionUID = 1;

  private transient ValueState<CoverageChange> told;
  private transient CoverageDetector detector;

  CoverageOperator(DetectionSettings settings) {
    super(settings);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    told =
        context
            .getKeyedStateStore()
            .getState(new ValueStateDescriptor<>("told", Forms.GRID_COVERAGE.serializer()));
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
    Event event = notice.event();
    if (event != null) {
      return engine.accept(timeline, event);
    } else if (facts == null || facts.equals(timeline.live.facts)) {
      return List.of();
    } else if (timeline.live.facts == null) {
      return engine.found(timeline, state -> state.facts = facts);
    }
    long now = Math.max(timeline.clock, currentWatermark());
    return engine.change(timeline, now, state -> state.facts = facts);
  }

  @Override
  void tell(Timeline<CoverageState> timeline, Rule<CoverageParameters> rule) throws Exception {
    GridFacts facts = timeline.live.facts;
    if (facts == null) {
      return;
    }
    Event patrol = timeline.live.patrol;
    CoverageChange now =
        new CoverageChange(
            facts.scope(),
            facts.type(),
            facts.activeFrom(),
            detector.interval(timeline.live, rule),
            patrol == null ? GridState.NEVER : patrol.time(),
            facts.registered());
    if (!Objects.equals(now, told.value())) {
      emit(CHANGES, now, timeline.clock);
      told.update(now);
    }
  }

  @Override
  @Nullable Event eventOf(GridNotice notice) {
    return notice.event();
  }

  @Override
  TypeInformation<GridNotice> inputType() {
    return Forms.GRID_NOTICES;
  }

  @Override
  boolean isOver(Timeline<CoverageState> timeline, long watermark) {
    GridFacts facts = timeline.live.facts;
    return facts == null ? endsAt(timeline) < watermark : !facts.registered();
  }

  @Override
  void forget() {
    told.clear();
  }

  /** Patrols of a grid that the registry never names are forgotten. */
  @Override
  long endsAt(Timeline<CoverageState> timeline) {
    return timeline.live.facts == null
        ? timeline.clock + settings.lateness().toMillis() + 1
        : Long.MAX_VALUE;
  }
}
