package io.gridwhistle.operator;

import io.gridwhistle.risk.GridState;
import io.gridwhistle.risk.OpenIncident;
import io.gridwhistle.risk.RiskPart;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.GridChange.AlertChange;
import io.gridwhistle.state.GridChange.CoverageChange;
import io.gridwhistle.state.GridChange.IncidentChange;
import io.gridwhistle.state.GridHead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the live file of each grid (一格一档) and publishes its newest state, conflated.
 *
 * <p>The version counts the changes, so that it grows across restarts as the changes come again. An
 * alert's weight halves every week; after {@link #FADED} it adds less than 0.001 to the index and
 * goes.
 */
final class GridFile extends KeyedProcessFunction<String, GridChange, GridState> {
  private static final long serialVersionUID = 1;
  private static final long FADED = Duration.ofDays(120).toMillis();

  private final long pace;
  private transient ValueState<Boolean> scheduled;
  private transient ValueState<GridHead> heads;
  private transient MapState<String, RiskPart> parts;
  private transient MapState<String, OpenIncident> incidents;

  /**
   * A keeper.
   *
   * @param pace how often to publish a grid at most; zero to publish once, when all input has ended
   */
  GridFile(Duration pace) {
    this.pace = pace.toMillis();
  }

  @Override
  public void open(OpenContext context) {
    scheduled =
        getRuntimeContext().getState(new ValueStateDescriptor<>("scheduled", Types.BOOLEAN));
    heads =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("head", Forms.GRID_HEAD.serializer()));
    parts =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "parts", StringSerializer.INSTANCE, Forms.RISK_PART.serializer()));
    incidents =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "incidents", StringSerializer.INSTANCE, Forms.OPEN_INCIDENT.serializer()));
  }

  @Override
  public void processElement(GridChange change, Context context, Collector<GridState> out)
      throws Exception {
    GridHead known = heads.value();
    GridHead before = known == null ? GridHead.NEW : known;
    if (change instanceof CoverageChange coverage && before.knows(coverage)) {
      return;
    }
    heads.update(before.after(change));
    apply(change);
    if (scheduled.value() == null) {
      scheduled.update(true);
      schedule(context);
    }
  }

  private void apply(GridChange change) throws Exception {
    if (change instanceof AlertChange alert) {
      parts.put(alert.part().alertId(), alert.part());
    } else if (change instanceof IncidentChange incident) {
      OpenIncident open = incident.open();
      if (open == null) {
        incidents.remove(incident.incidentId());
      } else {
        incidents.put(incident.incidentId(), open);
      }
    }
  }

  private void schedule(Context context) {
    if (pace == 0) {
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    } else {
      long now = context.timerService().currentProcessingTime();
      context.timerService().registerProcessingTimeTimer(now + pace);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<GridState> out)
      throws Exception {
    scheduled.clear();
    forgetFaded(context.timerService().currentWatermark());
    out.collect(state(context.getCurrentKey()));
  }

  private void forgetFaded(long watermark) throws Exception {
    if (pace == 0 || watermark == Long.MIN_VALUE) {
      return;
    }
    List<String> faded = new ArrayList<>();
    for (RiskPart part : parts.values()) {
      Long resolvedAt = part.resolvedAt();
      if (part.discounted() || (resolvedAt != null && resolvedAt < watermark - FADED)) {
        faded.add(part.alertId());
      }
    }
    for (String alertId : faded) {
      parts.remove(alertId);
    }
  }

  private GridState state(String grid) throws Exception {
    GridHead known = heads.value();
    GridHead head = known == null ? GridHead.NEW : known;
    List<RiskPart> allParts = new ArrayList<>();
    parts.values().forEach(allParts::add);
    allParts.sort(Comparator.comparingLong(RiskPart::openedAt).thenComparing(RiskPart::alertId));
    List<OpenIncident> open = new ArrayList<>();
    incidents.values().forEach(open::add);
    open.sort(
        Comparator.comparingLong(OpenIncident::since).thenComparing(OpenIncident::incidentId));
    return new GridState(
        grid,
        head.version(),
        head.scope(grid),
        head.surroundings().type(),
        head.surroundings().activeFrom(),
        head.lastPatrol(),
        head.surroundings().interval(),
        allParts,
        open);
  }
}
