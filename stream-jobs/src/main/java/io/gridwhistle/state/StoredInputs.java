package io.gridwhistle.state;

import io.gridwhistle.event.Event;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a key in a state of their own. In order, one is only ever added, so that a backend on
 * disk need not read and write all the earlier ones for each; those are read when a late input or
 * the end of their time asks for them.
 */
public final class StoredInputs extends AbstractList<Event> {
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

  /** Writes what has changed to the state. */
  public void flush() throws Exception {
    if (rewritten) {
      state().update(load());
    } else if (!added.isEmpty()) {
      state().addAll(added);
    }
    added.clear();
    rewritten = false;
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

  @Nullable Event last() {
    return last;
  }

  @Override
  public Event get(int index) {
    if (index == 0 && first != null) {
      return first;
    }
    return index == size - 1 && last != null ? last : load().get(index);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean add(Event input) {
    if (loaded != null) {
      loaded.add(input);
    }
    added.add(input);
    first = size == 0 ? input : first;
    last = input;
    size++;
    return true;
  }

  @Override
  public void add(int index, Event input) {
    if (index == size) {
      add(input);
    } else {
      load().add(index, input);
      rewrite();
    }
  }

  @Override
  public Event remove(int index) {
    Event removed = load().remove(index);
    rewrite();
    return removed;
  }

  @Override
  protected void removeRange(int from, int to) {
    load().subList(from, to).clear();
    rewrite();
  }

  private void rewrite() {
    List<Event> all = load();
    rewritten = true;
    size = all.size();
    first = size == 0 ? null : all.get(0);
    last = size == 0 ? null : all.get(size - 1);
  }
}
