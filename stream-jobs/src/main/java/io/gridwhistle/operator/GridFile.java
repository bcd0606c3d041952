package io.gridwhistle.operator;

import io.gridwhistle.operator.KeyedValues.Place;
import io.gridwhistle.risk.GridState;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.GridChange;
import io.gridwhistle.state.LiveFile;
import java.time.Duration;
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
  private transient Untold<LiveFile> untold;
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
    untold = new Untold<>(keys, files, values.areInMemory());
    timers = getInternalTimerService("end", VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  public void processElement(StreamRecord<GridChange> element) throws Exception {
    LiveFile known = files.get();
    LiveFile file = known == null ? new LiveFile() : known;
    if (file.take(element.getValue())) {
      publishLater(file);
      files.put(file);
    }
  }

  private void publishLater(LiveFile file) {
    if (file.untold) {
      return;
    }
    file.untold = true;
    if (settings.endsOnce()) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    } else {
      long now = getProcessingTimeService().getCurrentProcessingTime();
      untold.add(keys.current(), file, now);
      await(now);
    }
  }

  private void await(long now) {
    if (!awaited && !untold.isEmpty()) {
      awaited = true;
      long due = Math.max(untold.oldest() + pace(), now + STEP_MILLIS);
      getProcessingTimeService().registerTimer(due, this::publishDue);
    }
  }

  private long pace() {
    return settings.pace().toMillis();
  }

  private void publishDue(long now) throws Exception {
    awaited = false;
    untold.tellSince(now - pace(), this::publish);
    await(now);
  }

  private void publish(String grid, LiveFile file) throws Exception {
    file.untold = false;
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
    untold.tellSince(Long.MAX_VALUE, this::publish);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    values.flush();
  }
}
