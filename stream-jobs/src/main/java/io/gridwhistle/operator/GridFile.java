package io.gridwhistle.operator;

import io.gridwhistle.operator.KeyedValues.Place;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.LiveFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps the live file of each grid (一格一档) and publishes its newest state, conflated: at its pace,
 * and before each checkpoint; where all input ends once, then alone.
 *
 * <p>The version counts the changes, so that it grows across restarts as the changes come again. An
 * alert's weight halves every week; after {@link #FADED} it adds less than 0.001 to the index and
 * goes.
 */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class GridFile extends AbstractStreamOperator<GridState>
    implements OneInputStreamOperator<GridChange, GridState>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1;
  private static final long FADED = Duration.ofDays(120).toMillis();

  /** Grids whose time comes within that of each other go at once: each look wakes the task. */
  private static final long STEP_MILLIS = 50;

  private final DetectionSettings settings;
  private transient Keys keys;
  private transient KeyedValues values;
  private transient KeyedValue<LiveFile> files;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Prefetch<LiveFile> prefetch;
  private transient Untold<LiveFile> untold;
  private transient List<Fresh> fresh;
  private transient boolean awaited;

  GridFile(DetectionSettings settings) {
    this.settings = settings;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    keys = Keys.of(this);
    values =
        new KeyedValues(
            context.getKeyedStateStore(), keys, Place.of(settings, getKeyedStateBackend()));
    files = values.of(new ValueStateDescriptor<>("file", Forms.LIVE_FILE.serializer()));
  }

  @Override
  public void open() throws Exception {
    super.open();
    prefetch = new Prefetch<>(keys, files, values.areInMemory(), file -> file.isUntold() ? 1 : 0);
    untold = new Untold<>(keys, files, values.areInMemory(), prefetch);
    fresh = new ArrayList<>(Prefetch.GROUP);
    timers = getInternalTimerService("end", VoidNamespaceSerializer.INSTANCE, this);
  }

  /** A change that is still to be put into its file: nobody sees it before the file's time. */
  private record Fresh(String grid, GridChange change, long since) {}

  @Override
  public void processElement(StreamRecord<GridChange> element) throws Exception {
    if (settings.endsOnce()) {
      take(element.getValue(), 0);
      return;
    }
    long now = getProcessingTimeService().getCurrentProcessingTime();
    fresh.add(new Fresh(keys.current(), element.getValue(), now));
    if (fresh.size() == Prefetch.GROUP) {
      takeFresh();
    }
    await(now);
  }

  private void takeFresh() throws Exception {
    prefetch.forEach(fresh, Fresh::grid, next -> take(next.change, next.since));
    fresh.clear();
  }

  /** Puts a change into the file of the current grid. */
  private void take(GridChange change, long since) throws Exception {
    LiveFile known = files.get();
    LiveFile file = known == null ? new LiveFile() : known;
    if (file.take(change)) {
      publishLater(file, since);
      files.put(file);
    }
  }

  private void publishLater(LiveFile file, long since) {
    if (file.isUntold()) {
      return;
    }
    file.setUntold(true);
    if (settings.endsOnce()) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    } else {
      untold.add(keys.current(), file, since);
    }
  }

  private void await(long now) {
    if (!awaited && !(untold.isEmpty() && fresh.isEmpty())) {
      awaited = true;
      long oldest = untold.isEmpty() ? fresh.get(0).since : untold.oldest();
      long due = Math.max(oldest + pace(), now + STEP_MILLIS);
      getProcessingTimeService().registerTimer(due, this::publishDue);
    }
  }

  private long pace() {
    return settings.pace().toMillis();
  }

  private void publishDue(long now) throws Exception {
    awaited = false;
    takeFresh();
    untold.tellSince(now - pace(), this::publish);
    await(now);
  }

  private void publish(String grid, LiveFile file) throws Exception {
    file.setUntold(false);
    if (isTimeKnown() && file.forgetFaded(timers.currentWatermark() - FADED)) {
      keys.set(grid);
      files.put(file);
    }
    output.collect(new StreamRecord<>(file.state(grid)));
  }

  /** At the one end, time stands at its end as well and tells nothing. */
  private boolean isTimeKnown() {
    return !settings.endsOnce() && timers.currentWatermark() != Long.MIN_VALUE;
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> end) throws Exception {
    LiveFile file = files.get();
    if (file != null) {
      publish(end.getKey(), file);
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

  /** What was not told yet must be on its way before the barrier. */
  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    takeFresh();
    untold.tellSince(Long.MAX_VALUE, this::publish);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    values.flush();
  }
}
