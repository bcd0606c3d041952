package io.gridwhistle.operator;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values of the keys met last as objects before a store on disk, which sees a value only
 * when its place is needed and at a checkpoint: reading bytes into objects and back costs more than
 * a detector's work.
 */
final class WriteBehind<V> implements KeyedValue<V> {
  private final KeyedValue<V> store;
  private final Keys keys;
  private final int capacity;
  private final Map<String, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A cache.
   *
   * @param capacity how many keys' values are kept at most
   */
  WriteBehind(KeyedValue<V> store, Keys keys, int capacity) {
    this.store = store;
    this.keys = keys;
    this.capacity = capacity;
  }

  private static final class Entry<V> {
    private @Nullable V value;
    private boolean isNews;
  }

  @Override
  public @Nullable V get() throws Exception {
    return entry().value;
  }

  @Override
  public void put(V value) throws Exception {
    change(value);
  }

  @Override
  public void clear() throws Exception {
    change(null);
  }

  private void change(@Nullable V value) throws Exception {
    Entry<V> entry = entry();
    entry.value = value;
    entry.isNews = true;
  }

  private Entry<V> entry() throws Exception {
    String key = keys.current();
    Entry<V> known = entries.get(key);
    if (known != null) {
      return known;
    }
    if (entries.size() == capacity) {
      dropOldest(key);
    }
    Entry<V> read = new Entry<>();
    read.value = store.get();
    entries.put(key, read);
    return read;
  }

  private void dropOldest(String current) throws Exception {
    Iterator<Map.Entry<String, Entry<V>>> oldest = entries.entrySet().iterator();
    Map.Entry<String, Entry<V>> dropped = oldest.next();
    if (dropped.getValue().isNews) {
      store(dropped.getKey(), dropped.getValue());
      keys.set(current);
    }
    oldest.remove();
  }

  /** Brings the store up to date; the current key is another one then. */
  void flush() throws Exception {
    for (Map.Entry<String, Entry<V>> kept : entries.entrySet()) {
      if (kept.getValue().isNews) {
        store(kept.getKey(), kept.getValue());
      }
    }
  }

  private void store(String key, Entry<V> entry) throws Exception {
    keys.set(key);
    if (entry.value == null) {
      store.clear();
    } else {
      store.put(entry.value);
    }
    entry.isNews = false;
  }
}
