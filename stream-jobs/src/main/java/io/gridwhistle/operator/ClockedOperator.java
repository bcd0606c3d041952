package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.source.PromptOutputs;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * An operator whose time goes on with the wall clock while every input is idle, which Flink's own
 * functions cannot do.
 */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
abstract class ClockedOperator extends AbstractStreamOperator<Alert> {
  private static final long serialVersionUID = 1;

  /** While events move time on, only what is told of keys waits for the wall clock. */
  private static final int BUSY_TICKS = 10;

  final DetectionSettings settings;
  private transient ListState<Long> lags;
  private transient WallClock clock;
  private transient PromptOutputs outputs;
  private transient boolean idle;
  private transient long watermark;
  private transient long lookedAt;

  ClockedOperator(DetectionSettings settings) {
    this.settings = settings;
  }

  /** Does all that is due up to an instant, before those behind hear of it. */
  abstract void passTo(long instant) throws Exception;

  /** The wall clock has gone on. */
  abstract void tick(long now) throws Exception;

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    lags =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("lag", LongSerializer.INSTANCE));
    long lag = WallClock.UNKNOWN;
    for (Long saved : lags.get()) {
      lag = lag == WallClock.UNKNOWN ? saved : Math.min(lag, saved);
    }
    clock = new WallClock(settings.patience().toMillis(), lag);
    watermark = Long.MIN_VALUE;
  }

  @Override
  public void open() throws Exception {
    super.open();
    outputs = PromptOutputs.of(this);
    if (settings.followsWallClock()) {
      lookedAt = now();
      if (clock.lag() != WallClock.UNKNOWN) {
        awaitTime(); // what the restart repeats comes first
      }
      lookLater();
    }
  }

  /** The event time, epoch milliseconds. */
  final long currentWatermark() {
    return watermark;
  }

  /** Notes that the event time has come up to an instant, at least. */
  final void reach(long instant) {
    watermark = Math.max(watermark, instant);
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  /** The wall clock as it was when last looked at, not longer ago than a pause. */
  final long lastTick() {
    return lookedAt;
  }

  /** Notes that something waits for the event time to go on. */
  final void awaitTime() {
    clock.await(now());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.getTimestamp() > watermark) {
      if (mark.getTimestamp() != Long.MAX_VALUE) {
        clock.follow(mark.getTimestamp(), now());
      }
      goOnTo(mark.getTimestamp());
    }
  }

  /** Silence is never handed on: this operator's own clock goes on instead. */
  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int index) throws Exception {
    boolean wasIdle = combinedWatermark.isIdle();
    if (combinedWatermark.updateStatus(index, status.isIdle())) {
      processWatermark(new Watermark(combinedWatermark.getCombinedWatermark()));
    }
    idle = combinedWatermark.isIdle();
    if (wasIdle != idle && !settings.followsWallClock()) {
      output.emitWatermarkStatus(status);
    }
  }

  private void lookAtClock(long now) throws Exception {
    lookedAt = now;
    long time = clock.eventTime(now);
    if (idle && time != WallClock.UNKNOWN && time > watermark) {
      goOnTo(time);
    }
    tick(now);
    lookLater();
  }

  /** Each look wakes the task. */
  private void lookLater() {
    long pause = settings.tick().toMillis() * (idle ? 1 : BUSY_TICKS);
    getProcessingTimeService().registerTimer(lookedAt + pause, this::lookAtClock);
  }

  private void goOnTo(long time) throws Exception {
    passTo(time);
    super.processWatermark(new Watermark(time));
    outputs.flush();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    lags.update(clock.lag() == WallClock.UNKNOWN ? List.of() : List.of(clock.lag()));
  }
}
