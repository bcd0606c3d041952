package io.gridwhistle.operator;

import io.gridwhistle.event.Event;
import io.gridwhistle.state.Fingerprints;
import io.gridwhistle.state.Forms;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops every repeat of an event within {@link #KEPT}; identity is the pair (source, id).
 *
 * <p>Keyed by a piece of the identity's hash, so that one timer a day ends many. Counter: records
 * in = records out + {@code duplicates}.
 */
final class Deduplicator extends KeyedProcessFunction<Integer, Event, Event> {
  static final int BUCKETS = 4_096;
  private static final long serialVersionUID = 1;
  private static final Duration KEPT = Duration.ofDays(7);
  private static final long DAY = Duration.ofDays(1).toMillis();

  private transient MapState<Long, Fingerprints> days;
  private transient Counter duplicates;

  @Override
  public void open(OpenContext context) {
    days =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "days", LongSerializer.INSTANCE, Forms.FINGERPRINTS.serializer()));
    duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    for (Fingerprints seen : days.values()) {
      if (seen.contains(event)) {
        duplicates.inc();
        return;
      }
    }
    remember(event, context);
    out.collect(event);
  }

  private void remember(Event event, Context context) throws Exception {
    long time = Math.max(event.time(), context.timerService().currentWatermark());
    long day = Math.floorDiv(time, DAY);
    Fingerprints today = days.get(day);
    if (today == null) {
      today = new Fingerprints();
      context.timerService().registerEventTimeTimer((day + 1) * DAY + KEPT.toMillis());
    }
    today.add(event);
    days.put(day, today);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    days.remove((time - KEPT.toMillis()) / DAY - 1);
  }
}
