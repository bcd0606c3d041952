package io.gridwhistle.operator;

import io.gridwhistle.detection.Timeline;
import io.gridwhistle.event.Event;
import io.gridwhistle.state.Forms;
import io.gridwhistle.state.StoredInputs;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Timelines by key. On disk their inputs lie apart, so that a timeline costs the same to read and
 * write however much of its past is kept.
 */
final class TimelineStore<S> implements KeyedValue<Timeline<S>> {
  private final boolean onDisk;
  private final ValueState<Timeline<S>> timelines;
  private final ListState<Event> inputs;

  TimelineStore(
      KeyedStateStore store, ValueStateDescriptor<Timeline<S>> descriptor, boolean onDisk) {
    this.onDisk = onDisk;
    timelines = store.getState(descriptor);
    inputs = store.getListState(new ListStateDescriptor<>("inputs", Forms.EVENTS));
  }

  @Override
  public @Nullable Timeline<S> get() throws Exception {
    Timeline<S> timeline = timelines.value();
    if (onDisk && timeline != null && timeline.inputs instanceof StoredInputs stored) {
      stored.attach(inputs);
    }
    return timeline;
  }

  /** Makes the current key's first timeline fit for this store. */
  Timeline<S> begin(Timeline<S> timeline) {
    if (onDisk) {
      StoredInputs stored = new StoredInputs();
      stored.attach(inputs);
      timeline.inputs = stored;
    }
    return timeline;
  }

  @Override
  public void put(Timeline<S> timeline) throws Exception {
    if (timeline.inputs instanceof StoredInputs stored) {
      stored.flush();
    }
    timelines.update(timeline);
  }

  /**
   * Lets go of inputs that a late one had read: held for all keys that are at hand, they would fill
   * the memory.
   */
  void letGo(Timeline<S> timeline) throws Exception {
    if (timeline.inputs instanceof StoredInputs stored && stored.areLoaded()) {
      stored.flush();
    }
  }

  @Override
  public void clear() {
    timelines.clear();
    inputs.clear();
  }
}
