package io.gridwhistle.operator;

import io.gridwhistle.alert.Alert;
import io.gridwhistle.detection.Timeline;
import io.gridwhistle.detection.TimelineEngine;
import io.gridwhistle.event.Event;
import io.gridwhistle.event.Occurrence;
import io.gridwhistle.operator.DetectionSettings.Holding;
import io.gridwhistle.operator.KeyedValues.Place;
import io.gridwhistle.rules.Rule;
import io.gridwhistle.rules.RuleHistory;
import java.util.List;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one rule's detector over all keys: reads the key's timeline, lets the engine apply the
 * input, writes it back, hands on what was found and keeps one timer for what is due next.
 *
 * <p>Flink's own keyed functions cannot look at all keys when a rule changes, nor go on in silence
 * (see {@link ClockedOperator}).
 *
 * @param <S> the detector's state
 * @param <P> the rule's parameters
 * @param <I> the input
 */
@SuppressWarnings("NullAway.Init") // Flink initializes operators after their construction
abstract class TimelineOperator<S, P, I> extends ClockedOperator
    implements TwoInputStreamOperator<I, RuleChange, Alert>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1;

  private transient TimelineEngine<S, P> engine;
  private transient RuleHistory<P> rules;
  private transient RuleLog ruleLog;
  private transient Keys keys;
  private transient KeyedValues values;
  private transient TimelineStore<S> store;
  private transient KeyedValue<Timeline<S>> timelines;
  private transient HeldByKey<I> held;
  private transient Waiting<I> waiting;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Wakes wakes;
  private transient Untold<Timeline<S>> untold;
  private transient long sequence;
  private transient Prefetch<Timeline<S>> prefetch;

  TimelineOperator(DetectionSettings settings) {
    super(settings);
  }

  abstract Rule<P> firstRule();

  abstract ValueStateDescriptor<Timeline<S>> timelineDescriptor();

  abstract TimelineEngine<S, P> engine(RuleHistory<P> rules, long lateness);

  /** Applies one input to its key's timeline. */
  abstract List<Alert> take(TimelineEngine<S, P> engine, Timeline<S> timeline, I input)
      throws Exception;

  /** The key, in the very text that its state holds. */
  abstract String keyOf(S state);

  /** The event that an input carries, null when it carries none. */
  abstract @Nullable Occurrence occurrenceOf(I input);

  /** True when inputs wait until the watermark has passed them. */
  boolean holds() {
    return settings.holding() != Holding.FACTS;
  }

  abstract TypeInformation<I> inputType();

  /** Takes a change of what the rule leans on; true when every key must be judged anew. */
  boolean takeChange(RuleChange change) throws Exception {
    return false;
  }

  /**
   * Tells the outside how the key stands, when that may have changed since it was last told. The
   * current key may be another.
   */
  void tell(Timeline<S> timeline, Rule<P> rule) throws Exception {}

  /** True when nothing is left to keep of the key. */
  abstract boolean isOver(Timeline<S> timeline, long watermark);

  /** Clears what is kept of the key beside its timeline. */
  void forget() throws Exception {}

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    ruleLog =
        new RuleLog(
            context
                .getOperatorStateStore()
                .getBroadcastState(new MapStateDescriptor<>("rules", Types.INT, Types.STRING)));
    KeyedStateStore keyed = context.getKeyedStateStore();
    Place place = Place.of(settings, getKeyedStateBackend());
    keys = Keys.of(this);
    values = new KeyedValues(keyed, keys, place);
    store = new TimelineStore<>(keyed, timelineDescriptor(), place == Place.DISK);
    timelines = values.of(store);
    ListState<I> early = keyed.getListState(heldDescriptor());
    held = new HeldByKey<>(early, this::heldOccurrenceOf);
    waiting = new Waiting<>(early);
  }

  @Override
  public void open() throws Exception {
    super.open();
    prefetch = new Prefetch<>(keys, timelines, values.areInMemory(), this::read);
    untold = new Untold<>(keys, timelines, values.areInMemory(), prefetch);
    rules = ruleLog.restore(firstRule());
    engine = engine(rules, settings.lateness().toMillis());
    timers = getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this);
    wakes = new Wakes(timers, values.areInMemory());
    if (!byKey()) {
      restoreWaiting();
    }
    if (wakes.areLostAtRestart()) {
      forAllTimelines(this::restoreWakes);
    }
  }

  /** A value that is kept for each key beside its timeline. */
  final <V> KeyedValue<V> keyedValue(ValueStateDescriptor<V> descriptor) {
    return values.of(descriptor);
  }

  private void restoreWakes(Timeline<S> timeline) {
    if (settings.endsOnce()) {
      wakes.set(keyOf(timeline.live), settings.until());
    }
    setWake(timeline);
  }

  private void restoreWaiting() throws Exception {
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            heldDescriptor(),
            (key, state) -> waiting.restore(key, this::heldOccurrenceOf));
  }

  private ListStateDescriptor<I> heldDescriptor() {
    return new ListStateDescriptor<>("held", inputType());
  }

  private Occurrence heldOccurrenceOf(I input) {
    Occurrence event = occurrenceOf(input);
    if (event == null) {
      throw new IllegalStateException("Only inputs with an event are ever held.");
    }
    return event;
  }

  /** Where Flink sorts by key, a key's inputs wait in its state: its timers alone tell its end. */
  private boolean byKey() {
    return settings.holding() == Holding.BY_KEY;
  }

  @Override
  public void processElement1(StreamRecord<I> element) throws Exception {
    I input = element.getValue();
    Occurrence event = holds() ? occurrenceOf(input) : null;
    if (event == null || event.time() <= currentWatermark()) {
      apply(input);
    } else if (byKey()) {
      keep(timeline());
      held.add(input);
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, event.time());
    } else {
      awaitTime();
      waiting.add(keys.current(), input, event);
    }
  }

  private void apply(I input) throws Exception {
    Timeline<S> timeline = timeline();
    emit(take(engine, timeline, input));
    keep(timeline);
  }

  /** The current key's timeline, begun when there is none. */
  private Timeline<S> timeline() throws Exception {
    Timeline<S> known = timelines.get();
    if (known != null) {
      return known;
    }
    if (settings.endsOnce()) {
      wakes.set(keys.current(), settings.until());
    }
    awaitTime();
    return store.begin(engine.begin(keys.current()));
  }

  /** Applies what the watermark has passed, in order: no key is over while some of it waits. */
  private void releaseUpTo(long instant) throws Exception {
    prefetch.forEach(
        waiting.take(instant),
        Waiting.Input::key,
        input -> {
          reach(input.time());
          apply(input.value());
        });
  }

  /** What applying an input and telling of it ask for first. */
  private long read(Timeline<S> timeline) {
    Event newest = timeline.inputs.newest();
    int id = newest == null ? 0 : newest.id().length();
    return timeline.clock + id + keyOf(timeline.live).length();
  }

  /** A new version of a rule: every key is judged anew, and nothing seen is forgotten. */
  @Override
  public void processElement2(StreamRecord<RuleChange> element) throws Exception {
    RuleChange change = element.getValue();
    if (ruleLog.add(rules, firstRule().id(), change, currentWatermark()) || takeChange(change)) {
      forAllTimelines(timeline -> judge(timeline, currentWatermark()));
    }
  }

  /** Does something for the timeline of every key, which is the current one then. */
  private void forAllTimelines(ThrowingConsumer<Timeline<S>, Exception> action) throws Exception {
    values.flush();
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            timelineDescriptor(),
            (key, state) -> {
              Timeline<S> timeline = timelines.get();
              if (timeline != null) {
                action.accept(timeline);
              }
            });
  }

  /**
   * Most keys have one timer, for the earliest instant that was ever due: when it comes too early,
   * since inputs have moved what is due, it is set again.
   */
  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    wake(timer.getTimestamp());
  }

  private void wake(long instant) throws Exception {
    Timeline<S> timeline = timelines.get();
    if (timeline == null) {
      return;
    }
    if (instant == timeline.timer) {
      timeline.timer = Long.MIN_VALUE;
    }
    advance(timeline, Math.max(instant, currentWatermark()));
    if (settings.endsOnce() && instant == settings.until()) {
      tell(timeline, rules.get(timeline.liveRule));
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

  /** Judges a key anew, whether or not anything is due. */
  private void judge(Timeline<S> timeline, long instant) throws Exception {
    timeline.toldWhole = false;
    if (timeline.clock != Long.MIN_VALUE) {
      emit(engine.advance(timeline, instant));
      emit(engine.change(timeline, instant, state -> {}));
      keep(timeline);
    }
  }

  private void advance(Timeline<S> timeline, long instant) throws Exception {
    if (byKey() && holds()) {
      for (I input : held.take(instant)) {
        emit(take(engine, timeline, input));
      }
    }
    emit(engine.advance(timeline, Math.min(instant, settings.until())));
    keep(timeline);
  }

  private void emit(List<Alert> findings) {
    for (Alert finding : findings) {
      output.collect(new StreamRecord<>(finding, stamp(finding.at())));
    }
  }

  final <T> void emit(OutputTag<T> side, T value, long time) {
    output.collect(side, new StreamRecord<>(value, stamp(time)));
  }

  /** Where Flink sorts by stamps, those of one instant keep their order by a running number. */
  private long stamp(long time) {
    return settings.holding() == Holding.BY_KEY ? sequence++ : time;
  }

  private void keep(Timeline<S> timeline) throws Exception {
    boolean begun = timeline.clock != Long.MIN_VALUE;
    if (begun && isOver(timeline, Math.min(currentWatermark(), settings.until()))) {
      end(timeline);
      return;
    }
    if (!settings.endsOnce() && !timeline.untold) {
      timeline.untold = true;
      untold.add(keyOf(timeline.live), timeline, lastTick());
    }
    setWake(timeline);
    timelines.put(timeline);
    store.letGo(timeline);
  }

  /** One that is set for an earlier instant will see to it. */
  private void setWake(Timeline<S> timeline) {
    boolean begun = timeline.clock != Long.MIN_VALUE;
    long due = Math.min(engine.nextDue(timeline), begun ? endsAt(timeline) : Long.MAX_VALUE);
    boolean unset = timeline.timer == Long.MIN_VALUE || due < timeline.timer;
    if (due <= settings.until() && due != Long.MAX_VALUE && unset) {
      wakes.set(keyOf(timeline.live), due);
      timeline.timer = due;
    }
  }

  private void end(Timeline<S> timeline) throws Exception {
    if (!settings.endsOnce()) {
      timeline.untold = false;
      tell(timeline, rules.get(timeline.liveRule));
    }
    forget();
    timelines.clear();
  }

  /** Tells of the keys that have waited since that instant; not for each touch anew. */
  private void tellSince(long waiting) throws Exception {
    untold.tellSince(
        waiting,
        (key, timeline) -> {
          if (timeline.untold) {
            timeline.untold = false;
            tell(timeline, rules.get(timeline.liveRule));
          }
        });
  }

  /** Makes a timeline's key the current one. */
  final void meanKeyOf(Timeline<S> timeline) {
    keys.set(keyOf(timeline.live));
  }

  /** What was not told yet must be on its way before the barrier. */
  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
    tellSince(Long.MAX_VALUE);
  }

  /** When to look whether the key is over; MAX_VALUE when its end will be an input. */
  abstract long endsAt(Timeline<S> timeline);

  @Override
  void tick(long now) throws Exception {
    tellSince(now - settings.pace().toMillis());
  }

  /** First what has waited, then what falls due. */
  @Override
  void passTo(long instant) throws Exception {
    releaseUpTo(instant);
    reach(instant);
    wakes.take(instant, keys, this::wake);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    if (!byKey()) {
      waiting.save(keys);
    }
    values.flush();
  }
}
