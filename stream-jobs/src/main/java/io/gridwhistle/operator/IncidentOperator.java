package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.detection.dispute.DisputeCase;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.detection.dispute.DisputeFeed;
import io.gridwhistle.detection.dispute.DisputeParameters;
import io.gridwhistle.detection.overdue.OverdueDetector;
import io.gridwhistle.detection.overdue.OverdueParameters;
import io.gridwhistle.detection.overdue.OverdueState;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.Occurrence;
import io.gridwhistle.registry.Scope;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Life cycles of incidents, keyed by incident: finds slow stages and feeds repeated-dispute. */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class IncidentOperator
    extends TimelineOperator<OverdueState, OverdueParameters, CompactEvent> {
  static final OutputTag<DisputeFact> FACTS = new OutputTag<>("facts", Forms.DISPUTE_FACTS);
  static final OutputTag<GridChange> CHANGES = new OutputTag<>("changes", Forms.GRID_CHANGES);
  private static final long serialVersionUID = 1;

  /** An incident whose stage nobody ends is given up in the end. */
  private static final long LONGEST = Duration.ofDays(400).toMillis();

  private transient KeyedValue<DisputeCase> cases;
  private transient KeyedValue<GridChange> told;
  private transient OverdueDetector detector;
  private transient CountyCalendar calendar;

  IncidentOperator(DetectionSettings settings) {
    super(settings);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    calendar =
        new CountyCalendar(
            context
                .getOperatorStateStore()
                .getBroadcastState(new MapStateDescriptor<>("calendar", Types.INT, Types.STRING)),
            settings.calendar());
    cases = keyedValue(new ValueStateDescriptor<>("case", Forms.DISPUTE_CASE.serializer()));
    told = keyedValue(new ValueStateDescriptor<>("told", Forms.GRID_CHANGE.serializer()));
  }

  @Override
  Rule<OverdueParameters> firstRule() {
    return settings.ruleBook().overdue();
  }

  @Override
  ValueStateDescriptor<Timeline<OverdueState>> timelineDescriptor() {
    return new ValueStateDescriptor<>("incidents", Forms.OVERDUE_TIMELINE.serializer());
  }

  @Override
  TimelineEngine<OverdueState, OverdueParameters> engine(
      RuleHistory<OverdueParameters> rules, long lateness) {
    detector = new OverdueDetector(calendar::hours);
    return new TimelineEngine<>(detector, rules, lateness);
  }

  @Override
  boolean takeChange(RuleChange change) throws Exception {
    return change.id().equals(CountyCalendar.ID) && calendar.take(change.json());
  }

  @Override
  List<Alert> take(
      TimelineEngine<OverdueState, OverdueParameters> engine,
      Timeline<OverdueState> timeline,
      CompactEvent input)
      throws Exception {
    Event event = input.event(timeline.live.scope);
    if (DisputeFeed.concerns(event.type())) {
      DisputeCase known = cases.get();
      DisputeCase dispute = known == null ? new DisputeCase() : known;
      for (DisputeFact fact : DisputeFeed.apply(dispute, event)) {
        emit(FACTS, fact, event.time());
      }
      cases.put(dispute);
    }
    return engine.accept(timeline, event);
  }

  /** An incident that was first heard of in another grid than it was reported in leaves that. */
  @Override
  void tell(Timeline<OverdueState> timeline, Rule<OverdueParameters> rule) throws Exception {
    Scope scope = timeline.live.scope;
    if (scope == null) {
      return;
    }
    String incident = timeline.live.incident;
    meanKeyOf(timeline);
    GridChange before = told.get();
    GridChange now = new IncidentChange(scope.grid(), incident, openIncident(timeline.live, rule));
    if (!now.equals(before)) {
      if (before != null && !before.grid().equals(scope.grid())) {
        emit(CHANGES, new IncidentChange(before.grid(), incident, null), timeline.clock);
      }
      emit(CHANGES, now, timeline.clock);
      told.put(now);
    }
  }

  private @Nullable OpenIncident openIncident(OverdueState state, Rule<OverdueParameters> rule) {
    if (state.stage == null) {
      return null;
    }
    String category = state.category();
    long due = detector.limitReachedAt(state, rule);
    return new OpenIncident(
        state.incident,
        category == null ? "unknown" : category,
        state.stage.wire(),
        state.start,
        due == Long.MAX_VALUE ? null : (Long) due);
  }

  @Override
  String keyOf(OverdueState state) {
    return state.incident;
  }

  @Override
  Occurrence occurrenceOf(CompactEvent input) {
    return input;
  }

  @Override
  TypeInformation<CompactEvent> inputType() {
    return Forms.COMPACT_EVENTS;
  }

  @Override
  boolean isOver(Timeline<OverdueState> timeline, long watermark) {
    return endsAt(timeline) < watermark;
  }

  @Override
  void forget() throws Exception {
    cases.clear();
    told.clear();
  }

  @Override
  long endsAt(Timeline<OverdueState> timeline) {
    long kept = DisputeParameters.LONGEST.toMillis() + settings.lateness().toMillis();
    return timeline.clock + (timeline.live.stage == null ? kept : LONGEST) + 1;
  }
}
