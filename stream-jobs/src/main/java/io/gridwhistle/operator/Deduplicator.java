package io.gridwhistle.operator;

import io.gridwhistle.detection.coverage.GridNotice;
import io.gridwhistle.event.CompactEvent;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.EventType;
import io.gridwhistle.source.PromptOutputs;
import io.gridwhistle.state.Forms;
import java.time.Duration;
import java.util.Arrays;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Drops every repeat of an event within {@link #KEPT}, identity being the pair (source, id), and
 * hands the others on by what they are about.
 *
 * <p>Keyed by a piece of the identity's hash. One timer a day ends what all keys of a key group
 * have met on that day: where events come thinly, a timer of each key's own would cost more than
 * its events. Counter: records in = incidents' events + {@link #PATROLS} + {@link #MODES} + {@code
 * duplicates}.
 */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
final class Deduplicator extends AbstractStreamOperator<CompactEvent>
    implements OneInputStreamOperator<CompactEvent, CompactEvent>,
        Triggerable<Integer, VoidNamespace> {
  static final OutputTag<GridNotice> PATROLS = new OutputTag<>("patrols", Forms.GRID_NOTICES);
  static final OutputTag<Event> MODES = new OutputTag<>("modes", Forms.EVENTS);
  static final int BUCKETS = 1_024;
  private static final long serialVersionUID = 1;
  private static final Duration KEPT = Duration.ofDays(7);
  private static final Duration FARTHEST = Duration.ofDays(100);
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** More than days are ever told apart at the same time; a power of two. */
  private static final int DAYS = 256;

  private transient Seen seen;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient int[] groups;
  private transient long[] endedDays;
  private transient Counter duplicates;
  private transient PromptOutputs outputs;

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    KeyedStateStore states = context.getKeyedStateStore();
    seen =
        getKeyedStateBackend() instanceof HeapKeyedStateBackend
            ? new SeenInMemory(states)
            : new SeenOnDisk(states);
  }

  @Override
  public void open() throws Exception {
    super.open();
    timers = getInternalTimerService("ends", VoidNamespaceSerializer.INSTANCE, this);
    int groupCount = getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks();
    groups = new int[BUCKETS];
    Arrays.setAll(groups, bucket -> KeyGroupRangeAssignment.assignToKeyGroup(bucket, groupCount));
    endedDays = new long[groupCount * DAYS];
    Arrays.fill(endedDays, Long.MIN_VALUE);
    duplicates = getMetricGroup().counter("duplicates");
    outputs = PromptOutputs.of(this);
  }

  static int bucket(CompactEvent event) {
    return event.fingerprint().bucket(BUCKETS);
  }

  @Override
  public void processElement(StreamRecord<CompactEvent> element) throws Exception {
    CompactEvent event = element.getValue();
    int bucket = bucket(event);
    long day = day(event.time(), timers.currentWatermark());
    if (seen.add(bucket, event.fingerprint(), day)) {
      endDay(bucket, day);
      handOn(element, event);
    } else {
      duplicates.inc();
    }
  }

  private void handOn(StreamRecord<CompactEvent> element, CompactEvent event) {
    EventType type = event.type();
    if (type.isAboutIncident()) {
      output.collect(element);
    } else if (type.isPatrol()) {
      output.collect(PATROLS, element.replace(GridNotice.of(event)));
    } else {
      output.collect(MODES, element.replace(event.event()));
    }
  }

  /** A device whose clock runs far ahead is taken at the latest day that can be told apart. */
  private static long day(long time, long watermark) {
    long latest = watermark == Long.MIN_VALUE ? time : watermark + FARTHEST.toMillis();
    return Math.floorDiv(Math.max(watermark, Math.min(time, latest)), DAY);
  }

  /** The same timer again does nothing; it is set again only after a restart. */
  private void endDay(int bucket, long day) {
    int at = groups[bucket] * DAYS + (int) (day & (DAYS - 1));
    if (endedDays[at] != day) {
      endedDays[at] = day;
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, (day + 1) * DAY + KEPT.toMillis());
    }
  }

  @Override
  public void onEventTime(InternalTimer<Integer, VoidNamespace> timer) throws Exception {
    long day = (timer.getTimestamp() - KEPT.toMillis()) / DAY - 1;
    int group = groups[timer.getKey()];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (groups[bucket] == group) {
        setCurrentKey(bucket);
        seen.forget(bucket, day);
      }
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<Integer, VoidNamespace> timer) {}

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    outputs.flush();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    seen.beginCheckpoint();
  }
}
