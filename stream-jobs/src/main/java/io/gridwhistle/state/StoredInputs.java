package io.gridwhistle.state;

import io.gridwhistle.detection.Inputs;
import io.gridwhistle.event.Event;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a key in a state of their own. In order, one is only ever added, so that a backend on
 * disk need not read and write all the earlier ones for each; those are read when a late input or
 * the end of their time asks for them.
 */
public final class StoredInputs implements Inputs {
  private final List<Event> added = new ArrayList<>(1);
  private @Nullable ListState<Event> state;
  private @Nullable List<Event> loaded;
  private @Nullable Event first;
  private @Nullable Event last;
  private int size;
  private boolean rewritten;

  public StoredInputs() {}

  StoredInputs(int size, @Nullable Event first, @Nullable Event last) {
    this.size = size;
    this.first = first;
    this.last = last;
  }

  /** Names the state that holds them. */
  public void attach(ListState<Event> state) {
    this.state = state;
  }

  /** True when all of them were read and are held here. */
  public boolean areLoaded() {
    return loaded != null;
  }

  /** Writes what has changed to the state, and holds no more than the ends. */
  public void flush() throws Exception {
    if (rewritten) {
      state().update(load());
    } else if (!added.isEmpty()) {
      state().addAll(added);
    }
    added.clear();
    rewritten = false;
    loaded = null;
  }

  private ListState<Event> state() {
    if (state == null) {
      throw new IllegalStateException("Stored inputs must be attached before they are read.");
    }
    return state;
  }

  private List<Event> load() {
    List<Event> all = loaded;
    if (all == null) {
      all = new ArrayList<>(size);
      try {
        state().get().forEach(all::add);
      } catch (Exception unreadable) {
        throw new IllegalStateException("The inputs of a key cannot be read.", unreadable);
      }
      all.addAll(added);
      loaded = all;
    }
    return all;
  }

  @Nullable Event first() {
    return first;
  }

  @Override
  public @Nullable Event newest() {
    return last;
  }

  @Override
  public long oldestTime() {
    return first == null ? Long.MAX_VALUE : first.time();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<Event> iterator() {
    return List.copyOf(load()).iterator();
  }

  @Override
  public void append(Event input) {
    if (loaded != null) {
      loaded.add(input);
    }
    added.add(input);
    first = size == 0 ? input : first;
    last = input;
    size++;
  }

  @Override
  public void replace(List<Event> inputs) {
    loaded = new ArrayList<>(inputs);
    rewritten = true;
    size = inputs.size();
    first = size == 0 ? null : inputs.get(0);
    last = size == 0 ? null : inputs.get(size - 1);
  }
}
