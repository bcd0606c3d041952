package io.gridwhistle.store;

import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.impl.LazyMapEntry;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import io.gridwhistle.risk.GridState;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts each state under its grid unless the same or a higher version is there.
 *
 * <p>Sending it again changes nothing. Answers true for a state that came too late, null otherwise.
 * Of the state that is held it reads the version alone, and what it puts stays the bytes that came:
 * both without making an object, which {@link Map.Entry} itself has no way for.
 */
public final class PublishGridState
    implements EntryProcessor<String, GridState, Boolean>, IdentifiedDataSerializable {
  private static final long serialVersionUID = 1;
  private static final String VERSION = "version";

  private transient Map<String, StoredState> states = new HashMap<>();

  PublishGridState() {}

  /** Of several states of one grid, the newest counts. */
  PublishGridState(Collection<StoredState> newest) {
    newest.forEach(state -> states.merge(state.grid(), state, StoredState::newer));
  }

  @Override
  public @Nullable Boolean process(Map.Entry<String, @Nullable GridState> entry) {
    LazyMapEntry<?, ?> stored = (LazyMapEntry<?, ?>) entry;
    StoredState state = states.get(entry.getKey());
    if (state == null || !replaces(state, stored)) {
      return true;
    }
    // Marks the entry as changed; setValue would read the old state for its answer.
    stored.remove();
    stored.setValueByInMemoryFormat(InMemoryFormat.BINARY, state.state());
    return null;
  }

  private static boolean replaces(StoredState candidate, LazyMapEntry<?, ?> held) {
    return held.hasNullValue() || candidate.version() > (Long) held.getAttributeValue(VERSION);
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeInt(states.size());
    for (StoredState state : states.values()) {
      state.write(out);
    }
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    int count = in.readInt();
    states = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      StoredState state = StoredState.read(in);
      states.put(state.grid(), state);
    }
  }

  @Override
  public int getFactoryId() {
    return StoreFactory.ID;
  }

  @Override
  public int getClassId() {
    return StoreFactory.PUBLISH;
  }
}
