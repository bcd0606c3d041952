package io.gridwhistle.operator;

import io.gridwhistle.alert.Action;
import io.gridwhistle.alert.Alert;
import io.gridwhistle.alert.AlertLedger;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Owns alerts, keyed by their id: numbers the revisions, and merges what people do.
 *
 * <p>An action may overtake its alert after a restart; it waits for it. The same action again does
 * nothing.
 */
final class AlertOperator extends KeyedCoProcessFunction<String, Alert, Action, Alert> {
  static final OutputTag<GridChange> CHANGES = new OutputTag<>("changes", Forms.GRID_CHANGES);
  private static final long serialVersionUID = 1;

  /** Far longer than any alert is talked about. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final boolean ends;
  private transient ValueState<Alert> newest;
  private transient MapState<String, Action> waiting;
  private transient MapState<String, Boolean> done;
  private transient AlertTally tally;

  /**
   * An owner.
   *
   * @param ends true to forget alerts that nothing has changed for {@link #KEPT}
   */
  AlertOperator(boolean ends) {
    this.ends = ends;
  }

  @Override
  public void open(OpenContext context) {
    tally = new AlertTally(getRuntimeContext());
    ValueStateDescriptor<Alert> alert =
        new ValueStateDescriptor<>("alert", Forms.ALERT.serializer());
    MapStateDescriptor<String, Action> early =
        new MapStateDescriptor<>("waiting", StringSerializer.INSTANCE, Forms.ACTION.serializer());
    MapStateDescriptor<String, Boolean> taken =
        new MapStateDescriptor<>("done", String.class, Boolean.class);
    if (ends) {
      StateTtlConfig untouched = StateTtlConfig.newBuilder(KEPT).build();
      alert.enableTimeToLive(untouched);
      early.enableTimeToLive(untouched);
      taken.enableTimeToLive(untouched);
    }
    newest = getRuntimeContext().getState(alert);
    waiting = getRuntimeContext().getMapState(early);
    done = getRuntimeContext().getMapState(taken);
  }

  @Override
  public void processElement1(Alert finding, Context context, Collector<Alert> out)
      throws Exception {
    Alert before = newest.value();
    keep(AlertLedger.next(before, finding), context, out);
    if (before == null) {
      for (Action action : waiting.values()) {
        take(action, context, out);
      }
      waiting.clear();
    }
  }

  @Override
  public void processElement2(Action action, Context context, Collector<Alert> out)
      throws Exception {
    if (newest.value() == null) {
      waiting.put(action.actionId(), action);
    } else {
      take(action, context, out);
    }
  }

  private void take(Action action, Context context, Collector<Alert> out) throws Exception {
    Alert alert = newest.value();
    if (alert != null && !done.contains(action.actionId())) {
      done.put(action.actionId(), true);
      keep(AlertLedger.next(alert, action), context, out);
    }
  }

  private void keep(Alert alert, Context context, Collector<Alert> out) throws Exception {
    Alert before = newest.value();
    tally.count(before, alert);
    newest.update(alert);
    out.collect(alert);
    AlertSpread.tell(before, alert, change -> context.output(CHANGES, change));
  }
}
