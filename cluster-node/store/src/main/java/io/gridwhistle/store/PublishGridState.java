package io.gridwhistle.store;

import com.hazelcast.map.EntryProcessor;
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
 */
public final class PublishGridState
    implements EntryProcessor<String, GridState, Boolean>, IdentifiedDataSerializable {
  private static final long serialVersionUID = 1;

  private transient Map<String, GridState> states = new HashMap<>();

  PublishGridState() {}

  /** Of several states of one grid, the newest counts. */
  public PublishGridState(Collection<GridState> newest) {
    newest.forEach(state -> states.merge(state.grid(), state, Versions::newer));
  }

  @Override
  public @Nullable Boolean process(Map.Entry<String, @Nullable GridState> entry) {
    GridState state = states.get(entry.getKey());
    if (state != null && Versions.replaces(state, entry.getValue())) {
      entry.setValue(state);
      return null;
    }
    return true;
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeInt(states.size());
    for (GridState state : states.values()) {
      out.writeObject(state);
    }
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    int count = in.readInt();
    states = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      GridState state = in.readObject();
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
