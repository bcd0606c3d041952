package io.gridwhistle.operator;

import io.gridwhistle.alert.Action;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.detection.dispute.DisputeFact;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.source.ControlSource;
import io.gridwhistle.source.LogRecord;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The detection job apart from its ends. */
public final class DetectionTopology {
  /** What only a view shows may be so late, as every hop has a thread that looks for it. */
  public static final long VIEW_MILLIS = 100;

  private DetectionTopology() {}

  /**
   * What detection needs.
   *
   * @param incidents events about incidents, without repeats
   * @param notices facts of grids, patrols and changes of mode, told to each grid
   * @param rules new versions of rules
   * @param actions what people do to alerts
   */
  public record Inputs(
      DataStream<CompactEvent> incidents,
      DataStream<GridNotice> notices,
      DataStream<RuleChange> rules,
      DataStream<Action> actions) {}

  /** What detection finds. */
  public record Outputs(DataStream<Alert> alerts, DataStream<GridState> grids) {}

  /** Adds the operators to the job of the inputs. */
  public static Outputs define(Inputs inputs, DetectionSettings settings) {
    SingleOutputStreamOperator<Alert> incidents =
        detect(
            "incidents",
            inputs.incidents.keyBy(CompactEvent::requiredSubject, Forms.KEYS),
            inputs.rules,
            new IncidentOperator(settings));
    SingleOutputStreamOperator<Alert> grids =
        detect(
            "grids",
            inputs.notices.keyBy(GridNotice::grid, Forms.GRID_KEYS),
            inputs.rules,
            new CoverageOperator(settings));
    SingleOutputStreamOperator<Alert> disputes =
        detect(
            "disputes",
            incidents.getSideOutput(IncidentOperator.FACTS).keyBy(DisputeFact::key, Forms.KEYS),
            inputs.rules,
            new DisputeOperator(settings));
    boolean live = settings.followsWallClock();
    SingleOutputStreamOperator<Alert> alerts =
        within(ControlSource.AT_ONCE, live, SlowTime.behind(incidents, "incidents-alerts"))
            .union(
                within(ControlSource.AT_ONCE, live, SlowTime.behind(grids, "grids-alerts")),
                within(ControlSource.AT_ONCE, live, SlowTime.behind(disputes, "disputes-alerts")))
            .keyBy(Alert::alertId, Forms.KEYS)
            .connect(inputs.actions.keyBy(Action::alertId, Forms.KEYS))
            .process(new AlertOperator(live), Forms.ALERTS)
            .uid("alert-owner")
            .name("alert owner");
    SingleOutputStreamOperator<GridState> states =
        changes("alert", alerts.getSideOutput(AlertOperator.CHANGES), live)
            .union(
                changes("incidents", incidents.getSideOutput(IncidentOperator.CHANGES), live),
                changes("grids", grids.getSideOutput(CoverageOperator.CHANGES), live))
            .keyBy(GridChange::grid, Forms.GRID_KEYS)
            .transform("grid file", Forms.GRID_STATES, new GridFile(settings))
            .uid("grid-file");
    return new Outputs(alerts, within(VIEW_MILLIS, live, states));
  }

  private static DataStream<GridChange> changes(
      String of, DataStream<GridChange> found, boolean live) {
    return within(VIEW_MILLIS, live, SlowTime.behind(found, of + "-changes"));
  }

  /** How long a record waits at most for others to go with it; a batch has nobody who waits. */
  private static <T> SingleOutputStreamOperator<T> within(
      long millis, boolean live, SingleOutputStreamOperator<T> records) {
    return live ? records.setBufferTimeout(millis) : records;
  }

  private static <K, I> SingleOutputStreamOperator<Alert> detect(
      String uid,
      KeyedStream<I, K> inputs,
      DataStream<RuleChange> rules,
      TimelineOperator<?, ?, I> operator) {
    return inputs.connect(rules.broadcast()).transform(uid, Forms.ALERTS, operator).uid(uid);
  }

  /**
   * Every event once, by what it is about.
   *
   * @param patrols told to the grids that they were in
   * @param modes changes of mode of divisions
   */
  public record Unique(
      DataStream<CompactEvent> incidents,
      DataStream<GridNotice> patrols,
      DataStream<Event> modes) {}

  /** Lets the first of every event through. */
  public static Unique withoutRepeats(DataStream<CompactEvent> events) {
    SingleOutputStreamOperator<CompactEvent> unique =
        events
            .keyBy(Deduplicator::bucket, Types.INT)
            .transform("deduplicator", Forms.COMPACT_EVENTS, new Deduplicator())
            .uid("deduplicator");
    return new Unique(
        unique,
        unique.getSideOutput(Deduplicator.PATROLS),
        unique.getSideOutput(Deduplicator.MODES));
  }

  /** The inputs of a running system: events as they come, and the registry's log. */
  public static Inputs live(
      DataStream<CompactEvent> events,
      DataStream<LogRecord> registry,
      DataStream<RuleChange> rules,
      DataStream<Action> actions) {
    Unique unique = withoutRepeats(events);
    DataStream<GridNotice> territory =
        unique
            .modes
            .connect(registry)
            .process(new TerritoryFunction(), Forms.GRID_NOTICES)
            .uid("territory")
            .name("territory")
            .setParallelism(1)
            .setMaxParallelism(1)
            .setBufferTimeout(ControlSource.AT_ONCE);
    DataStream<RuleChange> calendars =
        registry
            .flatMap(new CalendarChanges())
            .returns(RuleChange.TYPE)
            .uid("calendars")
            .setParallelism(1)
            .setBufferTimeout(ControlSource.AT_ONCE);
    return new Inputs(
        unique.incidents, unique.patrols.union(territory), rules.union(calendars), actions);
  }
}
